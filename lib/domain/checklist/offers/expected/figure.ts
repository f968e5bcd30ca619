// A figure of a program's output that a demand bounds.
import type { Requirement } from '@/lib/domain/checklist/offers/required/requirement'

/** `words` are those of the program that runs in the end. Null: the demand says nothing about its figures, or too little. */
export type Figures = (requirement: Requirement, words: readonly string[]) => string | null
