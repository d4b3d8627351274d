import { type FocusEvent, type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Button } from './kit.ts';

export interface MenuItem {
  readonly key: string;
  readonly label: string;
  /** An address to fetch, or what to do. */
  readonly act: string | (() => void);
}

interface MenuProps {
  readonly label: string;
  /** Said of the button where the label alone does not tell menus apart. */
  readonly name: string;
  /** Groups of entries, a line between them; asked for when the menu opens. */
  readonly groups: () => readonly (readonly MenuItem[])[];
  /** Stands under the entries. */
  readonly note?: ReactNode;
}

const STEPS: Readonly<Record<string, (at: number, items: number) => number>> = {
  ArrowDown: (at, items) => (at + 1) % items,
  ArrowUp: (at, items) => (at - 1 + items) % items,
  Home: () => 0,
  End: (_, items) => items - 1,
};

/** One button and its menu, by the keyboard pattern of WAI-ARIA (menu button). */
export function Menu({ label, name, groups, note }: MenuProps) {
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const items = () => [...(box.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
  const button = () => box.current?.querySelector<HTMLElement>('[aria-haspopup]');
  useEffect(() => {
    if (open) box.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus();
  }, [open]);
  const close = () => {
    setOpen(false);
    button()?.focus();
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && open) return close();
    const step = STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    if (!open) return setOpen(true);
    const all = items();
    all[step(all.indexOf(document.activeElement as HTMLElement), all.length)]?.focus();
  };
  const leave = ({ relatedTarget }: FocusEvent) => {
    if (!box.current?.contains(relatedTarget)) setOpen(false);
  };
  return (
    <div className="menu" ref={box} onKeyDown={press} onBlur={leave}>
      <Button
        variant="secondary"
        data-size="sm"
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-label={`${label}: ${name}`}
        onClick={() => setOpen(!open)}
      >
        {label}
      </Button>
      {open && (
        <div className="menu-list">
          <div id={id} role="menu" aria-label={label} tabIndex={-1}>
            {groups().map((group) => (
              <div key={group[0]?.key} role="group">
                {group.map((item) => (
                  <Entry key={item.key} item={item} done={close} />
                ))}
              </div>
            ))}
          </div>
          {note}
        </div>
      )}
    </div>
  );
}

function Entry({ item: { label, act }, done }: { readonly item: MenuItem; readonly done: () => void }) {
  if (typeof act === 'string') {
    return (
      <a role="menuitem" tabIndex={-1} href={act} download onClick={done}>
        {label}
      </a>
    );
  }
  const choose = () => {
    done();
    act();
  };
  return (
    <button type="button" role="menuitem" tabIndex={-1} onClick={choose}>
      {label}
    </button>
  );
}
