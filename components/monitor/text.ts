// The texts of the interface in components/monitor, by the file that shows them.
import { type Catalogue, plural } from '@/components/ui/catalogue'

export const monitorText = {
  accountForMissed: {
    accountForMissedCheckIns: 'Account for missed check-ins',
    reason: 'Reason',
    whyNobodyLookedInTime:
      'Why nobody looked in time, and how you know now. They are recorded as late, with your name and this reason.',
    thereWasAProblem: 'There was a problem',
    allWasWell: 'All was well',
    accountForMissed: ({ missed, placeTitle }: { missed: number; placeTitle: string }) =>
      `Account for ${missed} missed: ${placeTitle}`,
    accountForMissed2: (missed: number) => `Account for ${missed} missed`,
  },
  addMetricForm: {
    addAMetric: 'Add a metric',
    feedItByHandBy: 'Feed it by hand, by REST, or by a probe of this release.',
    name: 'Name',
    unit: 'Unit',
    goodUpTo: 'Good up to',
    theTargetAboveItThe: 'The target: above it the metric warns.',
    alertAbove: 'Alert above',
    pastItTheReleaseIs: 'Past it the release is NO-GO, and the soak begins again.',
    intervalSeconds: 'Interval (seconds)',
    cancel: 'Cancel',
    addIt: 'Add it',
  },
  assignSelect: {
    whoDoes: ({ timesOf, title }: { timesOf: string; title: string }) => `Who does ${timesOf}: ${title}`,
    nobody: 'Nobody',
  },
  checkInActions: {
    noteOfTheCheckIn: ({ times, title }: { times: string; title: string }) =>
      `Note of the check-in ${times} of ${title}`,
    note: 'Note',
    allIsWellFor: ({ times, title }: { times: string; title: string }) => `All is well, ${times}: ${title}`,
    allIsWell: 'All is well',
    problemFor: ({ times, title }: { times: string; title: string }) => `Problem, ${times}: ${title}`,
    problem: 'Problem',
    theItemIsFailedNow: 'The item is failed now.',
    openAnIssueOfIt: 'Open an issue of it',
  },
  deployForm: {
    editDeploymentTime: 'Edit deployment time',
    markDeployed: 'Mark deployed',
    windowsCheckInsAndThe: 'Windows, check-ins and the soak count from here.',
    deployedAt: 'Deployed at',
    inUtcItMayLie: 'In UTC. It may lie in the past.',
    whyItWasAnotherTime: 'Why it was another time',
    cancel: 'Cancel',
    correctIt: 'Correct it',
    itIsDeployed: 'It is deployed',
  },
  feedForm: {
    fedByTheProbeOf: 'Fed by the probe of',
    noProbe: 'no probe',
    by: 'By',
    itCapturesTimeTotalIs: (captures: string) => `It captures ${captures}; time.total is in ms.`,
    timeTotalIsHowLong: 'time.total is how long it took, in ms. Captures of the probe may be named too.',
    saveTheFeed: 'Save the feed',
  },
  metricChart: {
    times: (breacheCount: number) => `${breacheCount} times`,
    valuesTheLastPastThe: ({
      name,
      n,
      figure,
      value,
      value2,
    }: {
      name: string
      n: number
      figure: string
      value: string
      value2: string
    }) => `${name}: ${n} values, the last ${figure}${value}, ${value2} past the alert`,
    target: (boundText: string) => `target ${boundText}`,
    alert: (boundText: string) => `alert ${boundText}`,
  },
  metricMark: {
    noData: 'no data',
    to: ({ figure, figure2 }: { figure: string; figure2: string }) => `${figure} to ${figure2}`,
  },
  metric: {
    ofOnly: ({ figure, n }: { figure: string; n: number }) => `${figure} (of only ${n})`,
    figures: 'Figures',
    inLabel: (unit: string) => `, in ${unit}`,
    percentilesByNearestRankOver: (value: string) =>
      `Percentiles by nearest rank over all samples${value}: each is a value that was measured.`,
    samples: 'Samples',
    samplesNewestFirst: 'Samples, newest first',
    measuredUtc: 'Measured, UTC',
    value: (value: string) => `Value${value}`,
    by: 'By',
    olderSamples: 'Older samples',
    noDataFor: (name: string) => `${name}: no data`,
    at: 'at',
    target: (boundText: string) => ` · target ${boundText}`,
    alert: (boundText: string) => ` · alert ${boundText}`,
    every: (spokenDuration: string) => ` · every ${spokenDuration}`,
    monitoringOf: ({ releaseName, version }: { releaseName: string; version: string }) =>
      `monitoring of ${releaseName} ${version}`,
    noData: 'No data',
    addAValueBelowLet: 'Add a value below, let a probe feed it, or send it:',
    postApiV1ReleasesMetrics: ({ releaseId, metricId }: { releaseId: string; metricId: string }) =>
      `POST /api/v1/releases/${releaseId}/metrics/${metricId}/samples`,
    withLabel: 'with',
    value42: '{"value": 42}',
    chart: 'Chart',
    pastItsAlert: 'Past its alert',
    from: (isIndex: boolean) => `${isIndex ? '; ' : ''}from`,
    to: 'to',
    andTimesBefore: (breacheCount: number) => ` and ${breacheCount} times before`,
  },
  metricRows: {
    tableOfMetrics: 'Table of metrics',
    metric: 'Metric',
    state: 'State',
    now: 'Now',
    target: 'Target',
    alert: 'Alert',
    every: 'Every',
    lately: 'Lately',
    measured: 'Measured',
  },
  monitoringBanner: {
    showFailures: 'Show failures',
    rollBack: 'Roll back',
    openANewRound: 'Open a new round',
  },
  monitoring: {
    notDeployedYet: 'Not deployed yet',
    metricsArePastTheirLimits: ({ breachedCount, breachedName }: { breachedCount: number; breachedName: string }) =>
      plural(breachedCount, {
        one: `${breachedName} is past its limit`,
        other: `${breachedCount} metrics are past their limits`,
      }),
    checkInSAreOverdue: (overdue: number) =>
      `${overdue} check-in${plural(overdue, { one: ' is', other: 's are' })} overdue`,
    checkInSAreDue: (due: number) => `${due} check-in${plural(due, { one: ' is', other: 's are' })} due`,
    theSoakIsPaused: 'The soak is paused',
    nothingIsDueNow: 'Nothing is due now',
    monitoringOf: 'Monitoring of',
    hour0Was: '· hour 0 was',
    utcSaid: (deployedBy: string) => `UTC, said ${deployedBy}`,
    windows: 'Windows',
    checkIns: 'Check-ins',
    noWindows: 'No windows',
    theChecklistNamesNoneA:
      'The checklist names none. A heading such as “Hour 0-4: every 30 minutes” over items becomes one, in the next version of the document.',
    metrics: 'Metrics',
    noMetrics: 'No metrics',
    addOneHereOrWrite: 'Add one here, or write a table with Metric, Target and Alert into the checklist.',
  },
  planForm: {
    planFor: (plannedTitle: string) => `Plan ${plannedTitle}`,
    plan: 'Plan',
    whatWasDoneStaysWhere: 'What was done stays where its time falls.',
    fromHour: 'From hour',
    toHour: 'To hour',
    afterHour0WhenIt: 'After hour 0, when it was deployed.',
    intervalMinutes: 'Interval (minutes)',
    emptyOnceInTheWhole: 'Empty: once in the whole window. Items that say how often themselves keep it.',
    cancel: 'Cancel',
    planIt: 'Plan it',
  },
  sampleForm: {
    valueIn: (unit: string) => `Value in ${unit}`,
    value: 'Value',
    measuredAtInUtc: 'Measured at, in UTC',
    addTheValue: 'Add the value',
  },
  soakClock: {
    notStarted: 'not started',
    soakCompleted: 'soak completed',
    left: (spokenDuration: string) => `${spokenDuration} left`,
    soakFor: (left: string) => `soak ${left}`,
    soakPaused: (left: string) => `soak paused, ${left}`,
    soak: 'Soak',
    healthyForOf: ({ spokenDuration, spokenDuration2 }: { spokenDuration: string; spokenDuration2: string }) =>
      `Healthy for ${spokenDuration} of ${spokenDuration2}`,
    hoursOfTheSoakThat: 'Hours of the soak that are over',
    itBeganAgain: 'It began again: ',
    aPreconditionOf: 'A precondition of “',
    itDoesNotHoldThe: '”: it does not hold the decision of this release.',
    overAt: 'Over at',
    utcIfItGoesOn: 'UTC, if it goes on without a gap.',
  },
  soakWaiver: {
    requestAWaiver: 'Request a waiver',
    theSoakOfThisRelease: 'The soak of this release',
    anotherLeadOfTheProject:
      'Another lead of the project has to grant it. It has no effect until then, and ends when the soak begins again.',
  },
  watchRow: {
    forLabel: (assigneeName: string) => `, for ${assigneeName}`,
    recordedLate: (lateReason: string) => `, recorded late: ${lateReason}`,
    checkInsOf: (title: string) => `Check-ins of ${title}`,
    ofDone: (slotCount: number) => `of ${slotCount} done`,
    problems: (problems: number) => plural(problems, { one: 'problem', other: 'problems' }),
    askedForEveryWhichWould: ({ spokenDuration, isWidened }: { spokenDuration: string; isWidened: boolean }) =>
      ` · asked for every ${spokenDuration}${isWidened ? ', which would be too many check-ins: these are longer' : '; a probe does that'}`,
    itemDecided: ' · item decided',
    asideOfTheVerdict: ' · aside of the verdict',
    forLabel2: (assigneeName: string) => `for ${assigneeName}`,
    next: (timesOf: string) => `next ${timesOf}`,
  },
  windowList: {
    waitsForHour0: 'waits for hour 0',
    stillToCome: 'still to come',
    openNow: 'open now',
    hourTo: ({ hour, hour2 }: { hour: string; hour2: string }) => `hour ${hour} to ${hour2}`,
    every: (spokenDuration: string) => `, every ${spokenDuration}`,
    to: 'to',
    overlaps: (overlaps: string) => ` · overlaps ${overlaps}`,
  },
} satisfies Catalogue
