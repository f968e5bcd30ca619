// The texts of the interface in components/ui, by the file that shows them.
import { type Catalogue, plural } from '@/components/ui/catalogue'

export const uiText = {
  completingField: {
    completions: 'Completions',
    line: ({ number, message }: { number: number; message: string }) => `Line ${number}: ${message}`,
    completions2: (offerCount: number) => plural(offerCount, { one: 'completion', other: 'completions' }),
  },
  confirmDialog: {
    cancel: 'Cancel',
  },
  dialogFoot: {
    cancel: 'Cancel',
  },
  dialog: {
    close: 'Close',
  },
  lineChart: {
    noValuesYet: 'No values yet.',
    valuesTheLast: ({
      title,
      knownCount,
      value,
      unit,
    }: {
      title: string
      knownCount: number
      value: string | number
      unit: string
    }) => `${title}: ${knownCount} values, the last ${value} ${unit}`,
  },
  meter: {
    of: ({ value, of, value2 }: { value: number; of: number; value2: string }) => `${value} of ${of}${value2}`,
  },
  secretField: {
    copied: 'Copied',
    copy: 'Copy',
    itIsNotShownAgain: 'It is not shown again. Store it now.',
  },
} satisfies Catalogue
