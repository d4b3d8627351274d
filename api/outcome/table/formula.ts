/**
 * Whether a spreadsheet would run the text, or could be brought to: `=`, `+`, `-`, `@`, their full-width forms, a tab or
 * a line end, after separators (OWASP, CSV Injection).
 */
export const startsFormula = (text: string): boolean => /^[,;]*[=+\-@\t\r\n＝＋－＠]/.test(text);
