/** A text as SQL has it. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`
