// Every case by its table.
import type { Cases } from '@/lib/domain/checklist/cases/case'
import { DOCUMENTS_A } from '@/lib/domain/checklist/cases/documents-a'
import { FIRST_C } from '@/lib/domain/checklist/cases/first/c'
import { FIRST_D } from '@/lib/domain/checklist/cases/first/d'
import { FIRST_E } from '@/lib/domain/checklist/cases/first/e'
import { FIRST_F1 } from '@/lib/domain/checklist/cases/first/f1'
import { FIRST_F4 } from '@/lib/domain/checklist/cases/first/f4'
import { FIRST_G } from '@/lib/domain/checklist/cases/first/g'
import { FIRST_M } from '@/lib/domain/checklist/cases/first/m'
import { FIRST_O } from '@/lib/domain/checklist/cases/first/o'
import { FIRST_P0 } from '@/lib/domain/checklist/cases/first/p0'
import { FIRST_P2 } from '@/lib/domain/checklist/cases/first/p2'
import { FIRST_P4 } from '@/lib/domain/checklist/cases/first/p4'
import { FIRST_R1 } from '@/lib/domain/checklist/cases/first/r1'
import { FIRST_R3 } from '@/lib/domain/checklist/cases/first/r3'
import { FIRST_S } from '@/lib/domain/checklist/cases/first/s'
import { FIRST_T } from '@/lib/domain/checklist/cases/first/t'
import { FIRST_U } from '@/lib/domain/checklist/cases/first/u'
import { INPUTS_A } from '@/lib/domain/checklist/cases/inputs/a'
import { INPUTS_B } from '@/lib/domain/checklist/cases/inputs/b'
import { INPUTS_C } from '@/lib/domain/checklist/cases/inputs/c'
import { INPUTS_D } from '@/lib/domain/checklist/cases/inputs/d'
import { INPUTS_E } from '@/lib/domain/checklist/cases/inputs/e'
import { INPUTS_F } from '@/lib/domain/checklist/cases/inputs/f'
import { INPUTS_G } from '@/lib/domain/checklist/cases/inputs/g'
import { INPUTS_H } from '@/lib/domain/checklist/cases/inputs/h'
import { INPUTS_I } from '@/lib/domain/checklist/cases/inputs/i'
import { INPUTS_J } from '@/lib/domain/checklist/cases/inputs/j'
import { INPUTS_K } from '@/lib/domain/checklist/cases/inputs/k'
import { SECOND_A1 } from '@/lib/domain/checklist/cases/second/a1'
import { SECOND_A3 } from '@/lib/domain/checklist/cases/second/a3'
import { SECOND_B } from '@/lib/domain/checklist/cases/second/b'
import { SECOND_C } from '@/lib/domain/checklist/cases/second/c'
import { SECOND_D } from '@/lib/domain/checklist/cases/second/d'
import { SECOND_E } from '@/lib/domain/checklist/cases/second/e'
import { SECOND_F1 } from '@/lib/domain/checklist/cases/second/f1'
import { SECOND_F4 } from '@/lib/domain/checklist/cases/second/f4'
import { SECOND_G } from '@/lib/domain/checklist/cases/second/g'
import { SECOND_H } from '@/lib/domain/checklist/cases/second/h'

export const ALL_CASES: Record<string, Cases> = {
  'documents-a': DOCUMENTS_A,
  'inputs-a': INPUTS_A,
  'inputs-b': INPUTS_B,
  'inputs-c': INPUTS_C,
  'inputs-d': INPUTS_D,
  'inputs-e': INPUTS_E,
  'inputs-f': INPUTS_F,
  'inputs-g': INPUTS_G,
  'inputs-h': INPUTS_H,
  'inputs-i': INPUTS_I,
  'inputs-j': INPUTS_J,
  'inputs-k': INPUTS_K,
  'first-c': FIRST_C,
  'first-d': FIRST_D,
  'first-e': FIRST_E,
  'first-f1': FIRST_F1,
  'first-f4': FIRST_F4,
  'first-g': FIRST_G,
  'first-m': FIRST_M,
  'first-o': FIRST_O,
  'first-p0': FIRST_P0,
  'first-p2': FIRST_P2,
  'first-p4': FIRST_P4,
  'first-r1': FIRST_R1,
  'first-r3': FIRST_R3,
  'first-s': FIRST_S,
  'first-t': FIRST_T,
  'first-u': FIRST_U,
  'second-a1': SECOND_A1,
  'second-a3': SECOND_A3,
  'second-b': SECOND_B,
  'second-c': SECOND_C,
  'second-d': SECOND_D,
  'second-e': SECOND_E,
  'second-f1': SECOND_F1,
  'second-f4': SECOND_F4,
  'second-g': SECOND_G,
  'second-h': SECOND_H,
}
