import type { ReactNode } from 'react';

/** Small pictures for buttons; what they mean is said by the button. */
function Icon({ children }: { readonly children: ReactNode }) {
  return (
    <svg
      viewBox="0 0 16 16"
      width="16"
      height="16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}

export const UpIcon = () => (
  <Icon>
    <path d="M8 13V3m0 0L3.5 7.5M8 3l4.5 4.5" />
  </Icon>
);
export const DownIcon = () => (
  <Icon>
    <path d="M8 3v10m0 0 4.5-4.5M8 13 3.5 8.5" />
  </Icon>
);
export const CrossIcon = () => (
  <Icon>
    <path d="m4 4 8 8m0-8-8 8" />
  </Icon>
);
export const PlusIcon = () => (
  <Icon>
    <path d="M8 3v10M3 8h10" />
  </Icon>
);
export const UndoIcon = () => (
  <Icon>
    <path d="M3 6.5h6.5a3.5 3.5 0 0 1 0 7H6m-3-7L6 3.5m-3 3 3 3" />
  </Icon>
);
export const RedoIcon = () => (
  <Icon>
    <path d="M13 6.5H6.5a3.5 3.5 0 0 0 0 7H10m3-7-3-3m3 3-3 3" />
  </Icon>
);
export const GripIcon = () => (
  <Icon>
    <path d="M6 4v.01M10 4v.01M6 8v.01M10 8v.01M6 12v.01M10 12v.01" />
  </Icon>
);
