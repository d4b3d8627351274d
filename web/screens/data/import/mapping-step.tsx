export function MappingStep() {
  return null;
}
