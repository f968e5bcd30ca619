// The texts of the interface in components/live, by the file that shows them.
import { type Catalogue, plural } from '@/components/ui/catalogue'

export const liveText = {
  fresh: {
    youMayNotSeeThis: 'You may not see this release any more, or your session is over.',
    offlineThisPageMayBe: 'Offline: this page may be old. It reconnects by itself.',
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
