// What every kind of probe shares: the envelope of a definition, and the shape of a kind's own file.
import { z } from 'zod'
import { Covers } from '@/lib/domain/probe/definition/covers'

export const MAX_EXPRESSION = 2000

/** A CEL expression as it was typed. Its syntax and names are checked by `parseDefinition`, which knows the kind. */
const Expression = z
  .string()
  .trim()
  .min(1, 'An expectation needs an expression, such as status == 200')
  .max(MAX_EXPRESSION)

/** A pattern that a captured text must match as a whole. `parseDefinition` says whether it is narrow enough. */
const Shape = z.string().min(1, 'Write the pattern that the text must match').max(300)

/** The name of a variable, a secret or a capture, as written in `{{NAME}}`. */
const PlaceholderName = z
  .string()
  .regex(
    /^[A-Za-z_][A-Za-z0-9_]{0,63}$/,
    'A name has letters, digits and _, begins with no digit, and has at most 64 characters',
  )

/** The part of a definition that every kind has. Durations are whole milliseconds unless the name says seconds. */
export const COMMON = {
  expect: z
    .array(Expression)
    .min(1, 'A probe without an expectation proves nothing: add one, such as status == 200')
    .max(50)
    .describe('What must hold for the probe to pass. Each is an expression over what came back.'),
  warn: z
    .array(Expression)
    .max(50)
    .optional()
    .describe('What should hold: when it does not, the probe passes with a mark.'),
  capture: z
    .record(PlaceholderName, Expression)
    .refine((names) => Object.keys(names).length <= 20, 'A probe captures at most 20 values')
    .optional()
    .describe('Values to keep for later probes of the release, each under a name.'),
  shapes: z
    .record(PlaceholderName, Shape)
    .optional()
    .describe(
      'For a probe that sends a secret: by name of a capture, the pattern (RE2) that the whole text must match to be kept. Without one only numbers are kept.',
    )
    .meta({ 'x-rare': true }),
  covers: Covers.default('all')
    .describe(
      'Whether a pass shows everything that the item asks. With part, a pass decides nothing: the item is verified in part, and a person decides it. A failure fails the item either way.',
    )
    .meta({ title: 'A pass shows' }),
  timeoutMs: z
    .int()
    .min(100)
    .max(60_000)
    .default(10_000)
    .describe('How long one try may take, in milliseconds.')
    .meta({ title: 'Time limit' }),
  retryForMs: z
    .int()
    .min(0)
    .max(600_000)
    .optional()
    .describe('Try again until it passes, for at most this many milliseconds. The last try decides.')
    .meta({ title: 'Try again for' }),
  retryEveryMs: z
    .int()
    .min(100)
    .max(60_000)
    .optional()
    .describe('The pause between two tries, in milliseconds; 1000 unless told.')
    .meta({ title: 'Pause between tries' }),
  freshForSeconds: z
    .int()
    .min(1)
    .max(31_536_000)
    .optional()
    .describe('How long the result counts, in seconds; the release says unless told.')
    .meta({ title: 'Counts for' }),
  everySeconds: z
    .int()
    .min(10)
    .max(604_800)
    .optional()
    .describe('Run again this often, in seconds, once somebody has started its schedule.')
    .meta({ title: 'Run every' }),
  forSeconds: z
    .int()
    .min(10)
    .max(2_678_400)
    .optional()
    .describe('How long a schedule stays on once it is started, in seconds; until somebody stops it unless told.')
    .meta({ title: 'Keep on for' }),
}

/** The name of an entry of the environment: a host, say. */
export const EntryName = z
  .string()
  .trim()
  .min(1, 'Name a host of the environment')
  .max(100)
  .meta({ 'x-names': 'hosts' })

/** For kinds that open a connection. Names are resolved and `localhost` is understood where the host stands. */
export const VIA = EntryName.optional()
  .describe(
    'A host of the environment to go through, by SSH: addresses are then as seen from there. Without it, from the worker.',
  )
  .meta({ title: 'Through host' })

/** " via HOST" where there is one: the end of a line that says where something goes. */
export function writeVia(via: string | undefined): string {
  return via === undefined ? '' : ` via ${via}`
}

/** Phases of a run in milliseconds, as far as they were reached. `total` is the whole of the last try. */
export const Timings = z.object({
  dns: z.number().optional(),
  connect: z.number().optional(),
  tls: z.number().optional(),
  firstByte: z.number().optional(),
  total: z.number(),
})
export type Timings = z.infer<typeof Timings>

/** Puts the values of placeholders into the strings of a target, each in the way its place needs. */
export type Filler = {
  /** Plain text: the value as it is. */
  text(template: string): string
  /** What is not sent: the name of an entry of the environment, a pattern. No secret. */
  unsent(template: string): string
  /** A URL: variables as they are, secrets and captures percent-encoded and never in the host. */
  url(template: string): string
  /** JSON or text: where the template is JSON, the values stay within its strings. */
  body(template: string): string
  /** A host or a name: variables only. */
  host(template: string): string
  /** A port: a number, or a variable that holds one. */
  port(port: number | string): number
  /** PromQL: captures and secrets within quotes or as numbers only. */
  promql(template: string): string
  /** SQL: captures and secrets as literals only. */
  sql(template: string): string
}

/** Where something goes: an address (perhaps from a host), a host or a database of the environment, or nowhere that a rule decides about. */
export type Goal =
  | { to: 'address'; host: string; port: number; via?: string | undefined }
  | { to: 'host'; name: string }
  | { to: 'database'; name: string }
  | { to: 'resolver' }
  | { to: 'nowhere' }

/** `exact` is the text of the request or the command, as the transcript of a run begins with. */
export type Plan = { does: string; exact: string; goal: Goal; bytes: string }

/** What a plan may ask of the environment. */
export type Known = {
  /** A command of the environment with its arguments, quoted for a shell. Throws a Refusal where it is not there or does not take them. */
  writeCommand(name: string, args: Readonly<Record<string, string>>): string
}

/** Says what one kind is, for forms, imports, the API and the help. How it is done stands in lib/probes, under the same name. */
export type Kind<Definition extends z.ZodObject, Yields extends z.ZodObject> = {
  title: string
  explain: string
  /** An expression that reads well as a first expectation. */
  example: string
  definition: Definition
  /** What expressions may speak of; its keys are the names that `parseDefinition` accepts. */
  yields: Yields
  /** Where it goes, as written: a URL, a host, or the name of one in the environment. For taking turns, never for deciding what may be reached. */
  host(definition: z.output<Definition>): string
  /** What it looks at, in one line, as written: "tls api.example.org:443". */
  line(definition: z.output<Definition>): string
  /** Names that this definition yields too little for, each with the reason: an expectation that uses one is refused. */
  unfounded?(definition: z.output<Definition>): Record<string, string>
  /** Patterns of the definition, by path. `parseDefinition` checks them: the engine that reads patterns is too large for a page. */
  patterns?(definition: z.output<Definition>): Record<string, string>
  /** The command of the environment that it runs, which may be one that changes something. */
  command?(definition: z.output<Definition>): string
  /** Its result is pushed from outside and judged as it comes in: it is never run, tried or scheduled from here. */
  isPushed: boolean
  /** It sends an HTTP request, which reads best with its method. */
  /** True when running it may change something at the target: it then needs the environment's leave and is never tried again. */
  changesSomething(definition: z.output<Definition>): boolean
  /** What a run does, exactly, of a definition whose placeholders are filled in as far as they are known. Throws a Refusal that says why there is no plan. */
  plan(definition: z.output<Definition>, known: Known): Plan
  /** The definition with every placeholder of its target filled in. Expectations are left as they were written. */
  fill(definition: z.output<Definition>, filler: Filler): z.output<Definition>
}

export function defineKind<Definition extends z.ZodObject, Yields extends z.ZodObject>(
  kind: Kind<Definition, Yields>,
): Kind<Definition, Yields> {
  return kind
}
