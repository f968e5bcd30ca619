// The texts of the interface in components/live, by the file that shows them.
import { type Catalogue, plural } from '@/components/ui/catalogue'

export const liveText = {
  fresh: {
    signedOut: 'You can no longer see this release, or your session has ended.',
    offline: 'Offline. This page may be out of date and reconnects automatically.',
  },
  presenceList: {
    othersHere: (count: number) => `${count} ${plural(count, { one: 'other', other: 'others' })} here`,
    andMore: (unnamed: number) => `and ${unnamed} more`,
  },
  writingMark: {
    people: (writerCount: number) => `${writerCount} people`,
    areWritingHere: (writerCount: number) => `${plural(writerCount, { one: ' is', other: ' are' })} writing here`,
  },
} satisfies Catalogue
