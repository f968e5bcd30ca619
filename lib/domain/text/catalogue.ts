// What every catalogue of texts has in common.

export type Params = Readonly<Record<string, unknown>>

/** Any catalogue: each member makes one text of its parameters. */
export type AnyCatalogue = Readonly<Record<string, (params: never) => string>>

/** A catalogue in another language: the same members with the same parameters. */
export type Catalogue<English extends AnyCatalogue> = {
  readonly [K in keyof English]: (...params: Parameters<English[K]>) => string
}

/** A text as kind and parameters, with the English sentence. `kind` is `area.member`. */
export type Message = { readonly kind: string; readonly params: Params; readonly text: string }

export type Messages<English extends AnyCatalogue> = {
  readonly [K in keyof English]: (...params: Parameters<English[K]>) => Message
}
