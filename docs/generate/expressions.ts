// The reference of the expression language. Each example is evaluated, and each function of the language has one: otherwise there is no page.
import { celEnv } from '@bufbuild/cel'
import { code, page, table } from '@/docs/generate/markdown'
import { yieldWords } from '@/lib/domain/probe/editor/complete'
import { bindYield, compileExpression, evaluate } from '@/lib/domain/probe/expression/expression'
import { FUNCTIONS } from '@/lib/domain/probe/expression/functions'
import { LOOP_GUARD } from '@/lib/domain/probe/expression/tree'
import { toPlain } from '@/lib/domain/probe/expression/values'
import { KINDS, type ProbeKind } from '@/lib/domain/probe/kinds/index'

/** What the examples are evaluated over, as a probe of kind http would see it. */
const ANSWER = {
  status: 200,
  headers: { 'content-type': 'application/json' },
  body: { status: 'ok', version: 'v4.2.0', id: '7', errors: 3, total: 4, checks: [{ ok: true }, { ok: true }] },
  time: { total: 41.5 },
}

type Entry = { names: string[]; means: string; examples: string[] }

/** `names` are those of the language; operators have their internal ones. Each example is true over `ANSWER`. */
const GROUPS: Record<string, Entry[]> = {
  'Compare and combine': [
    {
      names: ['_==_', '_!=_'],
      means: 'equal, not equal; lists and maps by content',
      examples: ['status == 200', 'body.status != "down"'],
    },
    {
      names: ['_<_', '_<=_', '_>_', '_>=_'],
      means: 'smaller or larger; whole numbers and decimals mix',
      examples: ['time.total < 500', 'status >= 200 && status < 300'],
    },
    {
      names: [],
      means: 'and, or',
      examples: ['status == 200 && body.status == "ok"', 'status == 200 || status == 204'],
    },
    { names: ['!_'], means: 'not', examples: ['!(status == 500)'] },
    { names: [], means: 'if, then, else', examples: ['(status == 200 ? "up" : "down") == "up"'] },
    {
      names: ['@in'],
      means: 'whether a list has an element, or a map a key',
      examples: ['status in [200, 204]', '"version" in body'],
    },
    { names: [], means: 'whether a field is there', examples: ['has(body.version) && !has(body.missing)'] },
  ],
  Compute: [
    {
      names: ['_+_'],
      means: 'sum; also joins texts and lists',
      examples: ['body.errors + 1 == 4', '"v" + "1" == "v1"'],
    },
    {
      names: ['_-_', '-_'],
      means: 'difference; negative',
      examples: ['body.total - body.errors == 1', '-body.errors < 0'],
    },
    { names: ['_*_'], means: 'product', examples: ['body.total * 2 == 8'] },
    { names: ['_/_'], means: 'division, never cut to a whole number', examples: ['body.errors / body.total == 0.75'] },
    { names: ['_%_'], means: 'remainder', examples: ['body.errors % 2 == 1'] },
  ],
  'Lists and maps': [
    {
      names: ['size'],
      means: 'how many elements, or characters',
      examples: ['body.checks.size() == 2', 'size(body.version) == 6'],
    },
    {
      names: [],
      means: 'one element; one field',
      examples: ['body.checks[0].ok', 'headers["content-type"] == "application/json"'],
    },
    {
      names: [],
      means: 'whether something holds for all elements, for at least one, for exactly one',
      examples: [
        'body.checks.all(check, check.ok)',
        'body.checks.exists(check, check.ok)',
        '[1, 2].exists_one(n, n == 2)',
      ],
    },
    {
      names: [],
      means: 'the elements for which something holds; something of each element',
      examples: ['body.checks.filter(check, check.ok).size() == 2', '[1, 2].map(n, n * 2) == [2, 4]'],
    },
  ],
  Texts: [
    {
      names: ['contains', 'startsWith', 'endsWith'],
      means: 'whether a text is in another, at its beginning, at its end',
      examples: ['body.version.contains("4.2")', 'body.version.startsWith("v4")', 'body.version.endsWith(".0")'],
    },
    {
      names: ['matches'],
      means: 'whether an RE2 pattern of at most 500 characters is found in it',
      examples: ['body.version.matches("^v[0-9]+")'],
    },
    { names: ['split'], means: 'the pieces between a separator', examples: ['body.version.split(".")[1] == "2"'] },
    {
      names: ['substring', 'charAt'],
      means: 'a part, from a position on or between two; one character. Positions count from 0',
      examples: [
        'body.version.substring(1) == "4.2.0"',
        'body.version.substring(1, 4) == "4.2"',
        'body.version.charAt(0) == "v"',
      ],
    },
    {
      names: ['indexOf', 'lastIndexOf'],
      means: 'the position of a text, from the beginning or the end; -1 where it is not',
      examples: [
        'body.version.indexOf(".") == 2',
        'body.version.lastIndexOf(".") == 4',
        'body.version.indexOf("x") == -1',
      ],
    },
    {
      names: ['lowerAscii', 'upperAscii'],
      means: 'with small or capital letters from A to Z',
      examples: ['"OK".lowerAscii() == "ok"', 'body.status.upperAscii() == "OK"'],
    },
    { names: ['trim'], means: 'without white space at both ends', examples: ['" ok ".trim() == "ok"'] },
  ],
  'Change the type': [
    {
      names: ['int', 'uint', 'double'],
      means: 'a number of a text or of another number; int cuts decimals',
      examples: ['int(body.id) == 7', 'uint(body.id) == 7u', 'double("0.5") < 1.0', 'int(41.5) == 41'],
    },
    { names: ['string'], means: 'the text of a value', examples: ['string(status) == "200"'] },
    { names: ['bool'], means: 'true or false of a text', examples: ['bool("true")'] },
    { names: ['bytes'], means: 'the bytes of a text in UTF-8', examples: ['bytes(body.status).size() == 2'] },
    { names: ['type'], means: 'the type of a value', examples: ['type(body.id) == string'] },
    { names: ['dyn'], means: 'the value as it is, for which no type is assumed', examples: ['dyn(status) == 200'] },
  ],
  Time: [
    {
      names: ['timestamp', 'duration'],
      means:
        'a moment in RFC 3339; a duration such as 90s, 15m or 2h. Compare them with < and >: == never holds for them',
      examples: [
        'timestamp("2026-05-04T10:00:00Z") > timestamp("2026-01-01T00:00:00Z")',
        'timestamp("2026-05-04T10:00:00Z") - timestamp("2026-05-04T09:00:00Z") < duration("2h")',
      ],
    },
    {
      names: ['getFullYear', 'getMonth', 'getDate', 'getDayOfMonth', 'getDayOfWeek', 'getDayOfYear'],
      means:
        'parts of a date. Months, days of the month by getDayOfMonth and days of the year count from 0; getDate counts from 1; Sunday is 0',
      examples: [
        'timestamp("2026-05-04T10:00:00Z").getFullYear() == 2026',
        'timestamp("2026-05-04T10:00:00Z").getMonth() == 4',
        'timestamp("2026-05-04T10:00:00Z").getDate() == 4',
        'timestamp("2026-05-04T10:00:00Z").getDayOfMonth() == 3',
        'timestamp("2026-05-04T10:00:00Z").getDayOfWeek() == 1',
        'timestamp("2026-05-04T10:00:00Z").getDayOfYear() == 123',
      ],
    },
    {
      names: ['getHours', 'getMinutes', 'getSeconds', 'getMilliseconds'],
      means: 'parts of a time, in UTC or in a time zone; of a duration, the whole of it',
      examples: [
        'timestamp("2026-05-04T10:00:00Z").getHours() == 10',
        'timestamp("2026-05-04T10:00:00Z").getHours("Europe/Berlin") == 12',
        'duration("90s").getMinutes() == 1',
        'duration("90s").getSeconds() == 90',
        'timestamp("2026-05-04T10:00:00.250Z").getMilliseconds() == 250',
      ],
    },
  ],
}

/** What is wrong with an example; null when it is true. */
function faultOf(example: string): string | null {
  const result = evaluate(compileExpression(example).tree, bindYield(ANSWER))
  if ('error' in result) return `${example}: ${result.error}`
  return toPlain(result.value) === true ? null : `${example} is ${JSON.stringify(toPlain(result.value))}`
}

/** Functions of the language that no entry names, and names that are no function. */
function missingFunctions(): string[] {
  const named = new Set(Object.values(GROUPS).flatMap((entries) => entries.flatMap(({ names }) => names)))
  const there = new Set<string>()
  for (const { name } of celEnv({ funcs: FUNCTIONS }).funcs) if (name !== LOOP_GUARD) there.add(name)
  return [
    ...[...there].filter((name) => !named.has(name)).map((name) => `the function ${name} has no example`),
    ...[...named].filter((name) => !there.has(name)).map((name) => `there is no function ${name}`),
  ]
}

const KIND_NAMES = Object.keys(KINDS).filter((name): name is ProbeKind => Object.hasOwn(KINDS, name))

function namesOf(kind: ProbeKind): string {
  const rows = yieldWords(kind).map(({ name, note }) => [code(name), note])
  return [`### ${kind}`, `Example: ${code(KINDS[kind].example)}`, table(['name', 'what it is'], rows)].join('\n\n')
}

export function expressionsPage(): string {
  const entries = Object.values(GROUPS).flat()
  const wrong = [
    ...missingFunctions(),
    ...entries.flatMap(({ examples }) => examples.flatMap((example) => faultOf(example) ?? [])),
  ]
  if (wrong.length > 0) throw new Error(wrong.join('\n'))
  return page('Expression language', [
    'For everybody who writes an expectation, a warning or a capture of a probe, or a rule of a [policy](../how-to/set-a-policy.md#rules). Expressions are written in ' +
      '[CEL](https://cel.dev), the Common Expression Language. This page has every operator and function, each with an example.',
    'An expectation holds when it gives `true`. One that gives anything else, or that cannot be evaluated, fails, and the run says why. A text is never a number, and ' +
      'numbers are exact: [Probes](probes.md#numbers) has the details. An expression has at most 2,000 characters, and a limit on the work that it may take.',
    `The examples are evaluated over this answer of an HTTP probe, and each is \`true\`:\n\n\`\`\`json\n${JSON.stringify(ANSWER, null, 2)}\n\`\`\``,
    ...Object.entries(GROUPS).flatMap(([title, group]) => [
      `## ${title}`,
      table(
        ['examples', 'meaning'],
        group.map(({ means, examples }) => [examples.map(code).join('<br>'), means]),
      ),
    ]),
    '## Names of each kind of probe',
    'What an expression can use, by the `kind` of the probe. `before` is what the same probe saw when it last passed.',
    ...KIND_NAMES.map(namesOf),
  ])
}
