// Text of files and people on a terminal: nothing in it may speak to the terminal, or turn the direction of what stands beside it.

export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Bidi_Control}]/gu, '\ufffd')
}
