// The texts of the interface in components/timing, by the file that shows them.
import type { Catalogue } from '@/components/ui/catalogue'

export const timingText = {
  sectionClock: {
    plannedRunning: ({ duration, clock }: { duration: string; clock: string }) =>
      `planned ${duration}, running ${clock}`,
    over: (clock: string) => `, ${clock} over`,
    theServerDidNotAnswer: 'The server did not answer. Try again.',
    startFor: (title: string) => `Start ${title}`,
    start: 'Start',
    tookOf: ({ clock, duration }: { clock: string; duration: string }) => `took ${clock} of ${duration}`,
    planned: (duration: string) => `planned ${duration}`,
  },
  chart: {
    plannedAndActualTimesOf: (drawnCount: number) =>
      `Planned and actual times of ${drawnCount} sections; the table below says the same`,
  },
  timings: {
    notStarted: 'not started',
    over: (clock: string) => `▲ ${clock} over`,
    under: (clock: string) => `${clock} under`,
    byTheDeployment: 'by the deployment',
    notPlanned: 'not planned',
    plannedFrom: 'Planned from',
    plannedTo: 'Planned to',
    started: 'Started',
    ended: 'Ended',
    title: 'Timings',
    noPlannedSectionHasStarted: 'No planned section has started',
    deployed: '· deployed',
    noSectionHasAPlanned: 'No section has a planned time, and none has started',
    noTimesHint: 'Add a duration to a heading, such as “Deploy (10 min)”, or decide the first item.',
    plannedAgainstActual: 'Planned against actual',
    dashedPlannedSolidWhatHappened: 'Dashed: planned. Solid: what happened. Times in UTC.',
    sectionsWithTheirPlannedAnd: 'Sections with their planned and actual times',
    section: 'Section',
    planned: 'Planned',
    took: 'Took',
    state: 'State',
  },
} satisfies Catalogue
