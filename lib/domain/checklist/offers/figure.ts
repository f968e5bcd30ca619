// A figure of a program's output that a demand bounds.
import type { Demand } from '@/lib/domain/checklist/offers/demand'

/** `words` are those of the program that runs in the end. Null: the demand says nothing about its figures, or too little. */
export type Figures = (demand: Demand, words: readonly string[]) => string | null
