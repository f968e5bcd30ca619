// What every catalogue of texts has in common.

export type Params = Readonly<Record<string, unknown>>

/** A text as kind and parameters, with the English sentence. `kind` is `area.member`. */
export type Message = { readonly kind: string; readonly params: Params; readonly text: string }

/** A catalogue in another language: the same members with the same parameters. */
export type Catalogue<English extends Readonly<Record<string, (...params: never[]) => string | Message>>> = {
  readonly [K in keyof English]: (...params: Parameters<English[K]>) => string
}

/** A message of parameters. */
export function message<P extends Params>(kind: string, text: (params: P) => string): (params: P) => Message {
  return (params) => ({ kind, params, text: text(params) })
}

/** A message without parameters. */
export function fixed(kind: string, text: string): () => Message {
  return () => ({ kind, params: {}, text })
}
