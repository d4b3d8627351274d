// What browsers have and jsdom lacks, as far as the design system asks for it while it loads. Imported first by specs.
Object.assign(globalThis, { CSS: { escape: (text: string) => text, supports: () => false } });
