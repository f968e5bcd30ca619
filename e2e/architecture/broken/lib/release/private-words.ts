// Names of a kind that the vocabulary does not have.
export type Deed = { seat: string }
export const toldOf = (deed: Deed): string => deed.seat
