/** Lets a few through at a time; the others wait in order. */
export class Turnstile {
  private readonly waiting: (() => void)[] = [];

  /** @param free how many may be inside at once */
  constructor(private free: number) {}

  /** @throws the reason of the signal when it is aborted while waiting */
  async pass<T>(task: () => Promise<T>, signal: AbortSignal | null): Promise<T> {
    await this.enter(signal);
    try {
      return await task();
    } finally {
      this.leave();
    }
  }

  private async enter(signal: AbortSignal | null): Promise<void> {
    signal?.throwIfAborted();
    if (this.free > 0) {
      this.free -= 1;
      return;
    }
    await new Promise<void>((resolve, reject) => {
      const enter = () => {
        signal?.removeEventListener('abort', giveUp);
        resolve();
      };
      const giveUp = () => {
        this.waiting.splice(this.waiting.indexOf(enter), 1);
        reject(signal?.reason as Error);
      };
      signal?.addEventListener('abort', giveUp, { once: true });
      this.waiting.push(enter);
    });
  }

  /** Who leaves hands the place to the first who waits. */
  private leave(): void {
    const next = this.waiting.shift();
    if (next) next();
    else this.free += 1;
  }
}
