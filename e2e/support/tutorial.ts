// Reads the steps of a tutorial: the numbered lists of its Markdown. Each step is one sentence of the forms below, so that the page that
// people read is also the script that a test runs.

export type Act =
  | { kind: 'run'; command: string }
  | { kind: 'wait-for-output'; text: string }
  | { kind: 'open'; url: string }
  | { kind: 'type'; value: string; label: string }
  | { kind: 'select'; option: string; label: string }
  | { kind: 'choose'; label: string }
  | { kind: 'tick'; item: string }
  | { kind: 'press'; name: string; item?: string }
  | { kind: 'paste'; label: string; text: string }
  | { kind: 'see'; text: string }
  | { kind: 'verdict'; level: string }
  | { kind: 'item-passed'; item: string }
export type Step = { line: number; sentence: string; act: Act }

/** `one` and `two` are what the sentence marks, `block` the text of the code block below it. */
type Form = [RegExp, (one: string, two: string, block: string) => Act]

const FORMS: Form[] = [
  [/^In the folder of the clone, run:$/, (_one, _two, command) => ({ kind: 'run', command })],
  [/^Wait until it prints `([^`]+)`\.$/, (text) => ({ kind: 'wait-for-output', text })],
  [/^Open <([^>]+)>\.$/, (url) => ({ kind: 'open', url })],
  [/^Type `([^`]+)` into \*\*([^*]+)\*\*\.$/, (value, label) => ({ kind: 'type', value, label })],
  [/^Choose `([^`]+)` in \*\*([^*]+)\*\*\.$/, (option, label) => ({ kind: 'select', option, label })],
  [/^Choose \*\*([^*]+)\*\*\.$/, (label) => ({ kind: 'choose', label })],
  [/^Tick \*\*([^*]+)\*\*\.$/, (item) => ({ kind: 'tick', item })],
  [/^Press \*\*([^*]+)\*\*\.$/, (name) => ({ kind: 'press', name })],
  [/^Press \*\*([^*]+)\*\* of \*\*([^*]+)\*\*\.$/, (name, item) => ({ kind: 'press', name, item })],
  [/^Paste this into \*\*([^*]+)\*\*:$/, (label, _two, text) => ({ kind: 'paste', label, text })],
  [/^Look at \*\*([^*]+)\*\*\.$/, (text) => ({ kind: 'see', text })],
  [/^The verdict is \*\*([^*]+)\*\*\.$/, (level) => ({ kind: 'verdict', level })],
  [/^The item \*\*([^*]+)\*\* is passed\.$/, (item) => ({ kind: 'item-passed', item })],
]

const NUMBERED = /^(\d+)\. +(.+)$/
const FENCE = /^( *)(`{3,})\w*$/

function actOf(sentence: string, block: string): Act | null {
  for (const [form, make] of FORMS) {
    const found = form.exec(sentence)
    if (found) return make(found[1] ?? '', found[2] ?? '', block)
  }
  return null
}

/** The text of the code block that begins at the line after next, without its indentation; empty where there is none. */
function blockBelow(lines: readonly string[], at: number): string {
  const fence = FENCE.exec(lines[at + 2] ?? '')
  if (lines[at + 1] !== '' || !fence) return ''
  const [, indentation = '', mark = ''] = fence
  const end = lines.indexOf(`${indentation}${mark}`, at + 3)
  return lines
    .slice(at + 3, end === -1 ? undefined : end)
    .map((line) => line.slice(indentation.length))
    .join('\n')
}

/** The steps of a page, in order. Throws with the line of a numbered sentence that is no step, and of a step that lacks its code block. */
export function readSteps(page: string): Step[] {
  const lines = page.split('\n')
  return lines.flatMap((text, at) => {
    const sentence = NUMBERED.exec(text)?.[2]
    if (sentence === undefined) return []
    const block = blockBelow(lines, at)
    const act = actOf(sentence, block)
    if (act === null) throw new Error(`line ${at + 1}: this is not a step: ${sentence}`)
    if (sentence.endsWith(':') && block === '') throw new Error(`line ${at + 1}: there is no code block below it`)
    return [{ line: at + 1, sentence, act }]
  })
}
