// Counts up whenever the reader gives something else for the same text, so that what an earlier one made of a saved version is made again from its source.
export const READER = 6
