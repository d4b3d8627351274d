/** The request each failed answer belonged to, so that a reader can name it to whoever runs the server. */
const requests = new WeakMap<object, string>();

export function rememberRequest(error: object, id: string): void {
  requests.set(error, id);
}

export function requestOf(error: object): string | null {
  return requests.get(error) ?? null;
}
