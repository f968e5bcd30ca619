// Places to write on, in one spelling: `____`.

const DOTS =
  /(?<![.…\p{L}\p{N}])(?:\.{4,}|(?:\. ){3,}\.|…{2,}|‥{2,})(?![.…]|[ \t]*\d{1,4}[ \t]*$)|(?<=\p{L})(?:\.{8,}|…{3,})(?![.…]|[ \t]*\d{1,4}[ \t]*$)/gu
const AFTER_COLON = /(?<=[:：]\*{0,2})(?:[ \t]*)(?:-{4,}|(?:_ ){2,20}_|[–—]{3,}|\.{4,}|…{2,})(?=[ \t]|$)/g
const WIDE = /＿{2,}/g
/** Two underscores alone, or before the sign of a unit. */
const PAIR = /(?<![\p{L}\p{N}_\\*`])__(?=$|[\s%/:,;.?)\]|°€$]|\p{L}{1,3}(?!\p{L}|_))/gu
const ROUND = /(?<=\S[ \t]*)(?:\[[ ]{3,80}\]|\([ ]{3,80}\)|（[ ]{2,80}）|「[ ]{2,80}」)/g
const SOME = /\.{4}|\. \. \. \.|…|‥|＿|(?<!_)__(?!_)|-{4}|_ _|[[(（「] {2}|[–—]{3}/

/** A line of nothing but underscores is a rule. */
const NOTHING_ELSE = /^[\s_]*$/

/** A text (behind its bullet and its box) with every place to write on as underscores. */
export function withBlanks(text: string): string {
  if (!SOME.test(text)) return text
  const written = text
    .replace(WIDE, '____')
    .replace(AFTER_COLON, ' ____')
    .replace(DOTS, '____')
    .replace(ROUND, '____')
    .replace(PAIR, '____')
  return NOTHING_ELSE.test(written) ? text : written
}
