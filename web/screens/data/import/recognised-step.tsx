export function RecognisedStep() {
  return null;
}
