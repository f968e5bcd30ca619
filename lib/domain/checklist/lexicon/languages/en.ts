// English. Understood in every document.
import { entries, numbers, type Table } from '@/lib/domain/checklist/lexicon/table'

export const en: Table = {
  functionWords: entries(`
    the, and, is, are, of, with, that, this, has, been, was, were, should, have, from, by, it, be`),
  distinctiveWords: [],
  falseFriends: [],
  negators: entries(`
    not, not yet, not been, not yet been, not fully, not completely, isn't, aren't, hasn't been, haven't been,
    wasn't, weren't, never, cannot be, can't be`),
  fillers: entries(`
    expected, expect, verify, check, checks, ensure, confirm, that, the, should, must, be, avg, average, have, has,
    is, are, was, stays, stay, remains, remain, needs, need, with, a, an, of, in, on, no, none, any, at, to, by,
    return, returns, show, reach, reaches, completes, complete, load, loads, report, healthy, for, after, under, if,
    when, per, over, within, during, available, free, or, and, all`),
  numbers: numbers(`
    one 1, two 2, three 3, four 4, five 5, six 6, seven 7, eight 8, nine 9, ten 10, twelve 12, fifteen 15,
    twenty 20, twenty-four 24, thirty 30, sixty 60, half 0.5`),
  units: {
    bytes: entries('b, byte(s)'),
    KB: entries('kb, kib, kilobyte(s)'),
    MB: entries('mb, mib, megabyte(s)'),
    GB: entries('gb, gib, gigabyte(s)'),
    TB: entries('tb, tib, terabyte(s)'),
    'req/s': entries('req/s, rps, requests/s, qps, tps, ops/s, requests per second'),
    rows: entries('row(s)'),
    errors: entries('error(s)'),
    characters: entries('character(s), chars'),
    cores: entries('core(s), cpu(s), vcpu(s)'),
    users: entries('user(s)'),
    requests: entries('request(s)'),
    instances: entries('instance(s), pod(s), replica(s)'),
  },
  words: {
    'kind.prepare': entries(`
      artifacts$, artefacts$,
      pre-(deploy*/release*/launch/flight/live/cutover/migration*/check*/go-live/implementation/rollout/upgrade/
      change/switch*/install*/work), ^pre-, preparation*, preparing, prepare, preparatory, prerequisite*, prereqs,
      precondition*, readiness, ^before, before the, planning, setup, set-up, provision*, entry criteria, =backup*,
      =backups and snapshots, kick-off, freeze, code freeze, =artifacts, =artefacts, =configuration, =environment,
      =environments, =dependencies, day before`),
    'kind.deploy': entries(`
      deployment steps, deploy*, execution, =execute, cutover, roll-out, go-live day, release steps,
      release (process/procedure), implementation [steps], =procedure, procedure$, install*, switch (traffic/over),
      switch-over, promote, promotion, publish, publication, run of show, migrat*, cut over, production push,
      =day of, ^switch, switch$, ^start, ^build, ^restart`),
    'kind.verify': entries(`
      verif*, validat*, smoke [test*], sanity [check*], health, health check*, test, tests, testing, re-test*,
      =tested, checks, final checks,
      post-(deploy*/release/launch/go-live/migration/cutover/implementation) (check*/test*/verif*/validat*),
      acceptance test*, user acceptance [test*], uat, regression, regression test*, prove, =proof,
      quality assurance, test plan, ^check, check$`),
    'kind.monitor': entries(`
      monitor*, observability, observe, observing, =observation, observation (period/phase/window/time), watch,
      watching, watch list, soak*, bake [time], baking, hypercare, stabili(s/z)ation, stability, early life support,
      metrics to (watch/track), (signals/things) to (watch/track), what [we/to] (watch/track),
      first # (hour/hours/day/days), post-(launch/go-live/release/deployment/production) (support/monitor*),
      alerting, alerting rules, alert rules, surveillance, =hour #, =hours #, =day #, =days #, staging duration,
      intensive care, warranty period, watched`),
    'kind.gate': entries(`
      go/no-go, go-/no-go, go no-go, go - no-go, go or no-go, gonogo, go & no-go, go and no-go, decision,
      decision (point/gate/meeting/matrix/criteria), final decision, quality gate*, release criteria,
      launch criteria, go-live criteria, go criteria, no-go criteria, go-live decision,
      (success/exit/acceptance/completion/pass) criteria, definition of (done/ready), readiness review,
      readiness (decision/final/gate), readiness final, final check, final (gate/readiness),
      ready (when/to ship/to release/to go), =gate, =gates, gate #, gate review, hold point, approval criteria`),
    'kind.signoff': entries(`
      sign-off*, signed-off, signing-off, approval*, approvals and sign-off*, signature*, =signatures,
      authori(s/z)ation*, approver*, approved by, acceptance$, certification, attestation, endorsement, =reviewers,
      =reviewer, concurrence, signator*, signed by, =signing, =signers, =signer, formal acceptance`),
    'kind.rollback': entries(`
      rollback*, roll(ing/ed) back, back-out, backing out, revert*, fallback, contingency, contingencies, plan b,
      =undo, ^undo, undo plan, way back, ways back, going back,
      if (it/something/things/anything) (goes/go/went) wrong, abort, recovery plan, restore (plan/procedure/steps),
      roll-forward, emergency (plan/stop/procedure), =recovery, recovery (steps/procedure), disaster recovery plan`),
    'kind.follow-up': entries(`
      follow-up*, following up, next steps, post-mortem*, retrospective*, retro, lessons learn(ed/t), after success,
      after [the] (launch/release)$, clean-up after, closure, close-out, closing, post-implementation review*,
      post-(release/launch/deployment/project) review*, post-incident, =pir, wrap-up, =handover,
      hand-over (to operations/after), =afterwards`),
    'kind.reference': entries(`
      contact, contacts, contact (list/information/details/sheet), emergency contacts, references, =reference,
      reference (document*/material*/link*), appendix, appendices, annex*, glossary, troubleshoot*, faq*,
      frequently asked questions, links$, useful links, known issues, table of contents, =contents, =toc,
      (revision/version/document/change) history, change-log, =purpose, =scope, introduction, ^overview, =overview,
      background, ^about, legend, =notes, ^final notes, =note, additional notes, =resources,
      roles and responsibilities, roles & responsibilities, =team, =teams, team members, escalation*,
      how to use [this], best practice*, =examples, =example, template instructions, =support, =timeline, =schedule,
      =symptoms, =context, =consequences, quick-start, ^issue #, related …, ^related,
      document (control/information), =definitions, abbreviations, acronyms, do's and don'ts, dos and don'ts,
      don'ts, key takeaways, =assumptions, conclusion*, severity levels`),
    'kind.none': entries(`
      release (note*/name/version/date/number/manager*/lead/captain/branch*/tag/train/candidate*/owner/engineer/
      type/id/info/information/details/scope), (deployment/deploy) (target*/manager/lead/engineer/owner/
      environment*/date/type/id/info/information/details/guide/notes/key*/token*), rollout (manager/owner/lead),
      launch (date/manager/owner/lead), migration (guide/lead/manager/owner), checklist*, check-list*,
      test (environment*/data/account*/user*/manager/lead/suite name), monitoring (tool*/team),
      decision (log/record*), signed (certificate*/commit*/binar*/url*), code signing,
      (package/gpg/digital/apk/binary) signature*, signature (verification/algorithm),
      (app store/play store/pr/pull request) approv*, authentication (and/&) authori(s/z)ation, pre-prod,
      pre-production (environment*/server*/system*/database*/cluster*),
      fallback (font*/route*/value*/locale*/language*/image*/page*), undo (button/feature/stack), watch out,
      published by, test-driven, abort signal, go live date, execution (time/id),
      validation (rule*/error*/message*), observability stack name, health insurance`),
    'kind.explanation': entries(`
      ^what, ^why, ^how, ^when to use, =example*, ^example, pitfall*, ^lesson, =lessons, best practice*,
      conclusion*, key takeaways, anti-pattern*, myth*, common mistakes, do's and don'ts, dos and don'ts, =don'ts,
      =do's, don't …, ^don't, =tips, tips and tricks, tl;dr, =introduction, =summary, =background, =rationale,
      =motivation, =explanation, =theory, further reading, case study, case studies, things to remember, demo flow, =general provisions, =general information`),
    readiness: entries(`
      uploaded, translated, reachable, answered, submitted, deployed, migrated, restored, restarted, removed,
      deleted, cleared, generated, signed, archived, exported, imported, correct, correctly, works, arrives, arrive,
      loads, operational, intact, consistent, documented, tested, verified, validated, prepared, ready, in place,
      available, defined, identified, confirmed, reviewed, approved, updated, agreed, rehearsed, scheduled,
      communicated, informed, notified, assigned, on standby, on call, configured, enabled, created, taken,
      completed, complete, known, accessible, up to date, written, set up, installed, provisioned, backed up,
      checked, finali(s/z)ed, published, established, planned, booked, trained, understood, recorded, signed off,
      secured, activated, practised, practiced, announced, distributed, merged, closed, resolved, fixed, passed,
      passing`),
    'time.before': entries(`
      before, prior to, pre (deploy*/release*/launch/go-live/cutover/migration/flight/rollout), predeploy*,
      preflight, prelaunch, prerelease, ahead of, leading up to, in advance,
      # (second(s)/minute(s)/min/mins/hour(s)/hrs/day(s)/week(s)/month(s)) (before/out/prior/ahead), day before,
      night before, eve of, t-minus, pre-(deploy*/release*/launch*/go-live/cutover/migration*/implementation/
      rollout/upgrade/change*/switch*/flight/installation/check*/work/start)`),
    'time.during': entries(`
      during, on the day, day of, =d-day, (launch/go-live/release/deployment/cutover) day, =t-0, =t0,
      at (go-live/cutover/launch/release/deployment), while`),
    'time.after': entries(`
      after, post (deploy*/release*/launch*/go-live/cutover/migration*/implementation/rollout/production/upgrade/
      change/switch*/incident), postdeploy*, postlaunch, postrelease,
      following [the] (deploy*/release/launch/go-live/cutover/migration),
      once (deployed/live/released/launched/in production), afterwards, subsequent, immediately after, right after,
      first # (minute(s)/hour(s)/day(s)/week(s)),
      # (minute(s)/min/mins/hour(s)/hrs/day(s)/week(s)) (after/post/later/post-*), end of day, next day, day after,
      post-(deploy*/release*/launch*/go-live/cutover/migration*/implementation/rollout/upgrade/change*/switch*/
      flight/production/installation/incident/launch)`),
    'time.event': entries(`
      livegang,
      deploy*, release*, go-live, going live, goes live, =live, launch*, cutover, cut over, roll-out, rollouts,
      switchover, switch-over, migration*, publishing, shipped, =ship, promotion, production push, d-day, =t-0,
      implementation, upgrade, production (deploy*/release*), the switch, =the change, change window`),
    'time.every': entries(`
      every #, every (second/minute/hour/day/week/month/morning/evening/shift),
      each (minute/hour/day/week/month/morning/shift), once (a/an/per) (minute/hour/day/week/month/shift),
      once daily, hourly, daily, weekly, monthly, nightly, # times (a/per) (minute/hour/day/week/month),
      #x (daily/a day/per day), twice (a day/daily/per day/a week/weekly), per hour, per day, at least every,
      continuous*, real-time, every business day`),
    'time.at-once': entries('immediate, immediately, at once, right away, instantly, straight away, now'),
    'time.soak': entries(`
      soak*, bake, baked, bake time, baking, early life support, stable, stability,
      stabili(s/z)ation [period], healthy, without (incident*/error*/alert*)`),
    enumerator: entries(`
      step, phase, stage, part, section [no.], chapter, option, alternative, variant, task, test, check`),
    'sign.signature': entries(`
      signature*, signed [by], =sign, sign-off, sign-off by, signed-off [by], sign-offs, initials, signatory,
      signatories, sign here, e-signature, /s/`),
    'sign.approved-by': entries(`
      approved by, approval, approvals, approval (by/from/of), approver, approvers, authori(s/z)ed by, accepted by,
      endorsed by, reviewed by, reviewer, reviewers, verified by, witnessed by, checked by, confirmed by,
      validated by, certified by, final approval, signed-off by`),
    'sign.name': entries(`
      =name, =names, full name, print[ed] name, =printed, =print, signer name, name of signer, name of approver,
      =your name, =first name, =last name, =approver name`),
    'sign.position': entries(`
      =role, =roles, =position, =title, job title, =function, designation, =capacity, department, on behalf of,
      job role, =position/title, =role/title, =title/role, =name/role, =role/name, business unit, =organi(s/z)ation,
      =company, =team, =stakeholder, =stakeholders, =area`),
    'sign.date': entries(`
      date, dates, dated, signed on, =on, =day, date/time, date signed, date of signature, timestamp`),
    'sign.statement': entries(`
      (i/we) [hereby] (approve/confirm/certify/acknowledge/declare/authori(s/z)e/accept/agree/attest), hereby,
      by signing, by my signature, by our signature, the undersigned, (i/we) have (read/reviewed/verified),
      my signature, your signature, signing below`),
    'sign.acknowledged': entries(`
      acknowledged [by], read and understood, for information, informed, noted by, seen by, received by`),
    'role.name': entries(`
      lead (developer/engineer/architect/tester), deployer, implementer, developer, developers, engineer, engineers,
      dev team, architect, qa, qa/testing, test manager, tester, testers, product owner, =po, =pm, =product,
      =engineering, =development, engineering manager, (head/director/vp/chief/vice president) of …, (head/director/
      vp/chief/vice president) of (engineering/operations/product/it/security/quality/technology/ infrastructure/
      development/support/marketing/delivery/qa), vp, vp engineering, vp (product/operations/technology), svp, evp,
      operations, ops, it operations, ops/it, operations/on-call, infrastructure, platform, =platform team, sre,
      on-call engineer, on-call sre, sre on-call, =on-call, devops, dba, dbas, database administrator, security,
      ciso, infosec, information security, dpo, data protection officer, privacy officer, cab,
      change advisory board, change authority, business owner, business, stakeholder, stakeholders,
      business stakeholder, sponsor, executive sponsor, project sponsor, customer, client, support,
      customer support, service desk, help desk, legal, compliance, audit, internal audit, auditor, finance,
      marketing, sales, design, designer, ux, communications, training, cto, cio, ceo, coo, cfo, cpo, cso, cmo,
      director, incident commander, scrum master, program office, steering committee, board, release train engineer,
      quality assurance, accessibility, data protection, localization, technical writer, documentation,
      product management, executive, executives, management, admin, administrator, system administrator, sysadmin,
      (release/deployment/cutover/delivery/launch/change/implementation/incident/service/system/application/product/
      project/program/programme/engineering/tech/technical/qa/test/testing/quality/security/operations/ops/it/
      infrastructure/platform/data/database/support/business/marketing/design/devops/sre/development/dev/team/
      account/risk/compliance/privacy/network/cloud/integration/migration/transition/problem/configuration/
      environment/process/component/feature/module/customer success/customer support/back-end/front-end/mobile/web/
      api/general/senior/department/it operations/information security) (lead/manager/owner/director/team/engineer),
      (release/deployment/service/system/application/product/project/engineering/tech/technical/qa/test/security/
      operations/it/infrastructure/platform/data/database/support/business/development/team/compliance/privacy)
      (leads/leader/managers/owners/officer/head/coordinator/engineers/architect/approver/representative/analyst/
      specialist)`),
    'role.head': entries(`
      approvers, reviewers, signers, signatories,
      owner, owners, lead, leads, leader, leaders, manager, managers, officer, head, director, directors, engineer,
      engineers, coordinator, team, teams, chief, president, specialist, analyst, supervisor, representative, rep,
      committee, board, authority, stakeholder, stakeholders, sponsor, admin, administrator, captain, architect,
      tester, developer, group, department, responsible, executive, approver, reviewer, commander, master,
      department head, dept`),
    'role.does-the-work': entries(`
      completed by,
      deployed by, deployer, executed by, performed by, prepared by, implemented by, implementer, written by,
      created by, author, installed by, operator, (release/deployment/cutover/delivery/launch/implementation)
      (lead/manager/captain/pilot/owner/coordinator/engineer), =lead, submitted by, requested by, carried out by,
      run by, done by`),
    'decision.go': entries(`
      go, go-live, go ahead, approve, approves, approved, proceed, proceeding, accept, accepted, =ship, =ship it,
      =release, =launch, =deploy, authori(s/z)e, authori(s/z)ed, green light, cleared,
      ready to (ship/release/deploy/launch/go), lgtm, approved for (production/release/deployment/launch/go-live),
      =+1`),
    'decision.conditional': entries(`
      approve[d] with (conditions/remarks/reservations/comments/exceptions/changes/waiver),
      accept[ed] with (conditions/remarks/reservations/comments/exceptions), conditional, conditional (go/approval),
      conditional go-live, conditionally approved, approved conditionally, conditionally,
      go with (conditions/reservations/risks/caution/remarks/exceptions),
      go live with (conditions/reservations/risks/caution), partially approved, waived,
      proceed with (caution/conditions/reservations/risks), with (conditions/reservations/remarks),
      subject to conditions`),
    'decision.no-go': entries(`
      =rolled back,
      no-go, not go, reject, rejected, rejects, rejection, not approved, unapproved, disapprove[d], decline[d],
      denied, deny, abort, aborted, =roll back, =rollback, =block, refuse[d], =stop,
      do not (go/proceed/release/deploy/approve/ship/launch/continue),
      don't (go/proceed/release/deploy/approve/ship/launch), not ready, not accepted, not authori(s/z)ed, cancel,
      do not go-live, not ready to (ship/release/deploy/launch/go)`),
    'decision.hold': entries(`
      =hold, ^hold, on hold, hold for, postpone[d], =delay, ^delay, delayed, defer[red], reschedule*,
      needs (work/rework/changes/review), need more time, changes requested, request changes, abstain*, =wait,
      not yet, more work needed, rework`),
    'answer.yes': entries('yes, =y, true, ok, okay, =yep, =affirmative'),
    'answer.no': entries('no, =n, false, =nope, =negative'),
    'answer.not-applicable': entries(`
      n/a, =na, n.a., not applicable, not required, not needed, not necessary, does not apply, doesn't apply,
      not relevant, irrelevant`),
    'result.pass': entries(`
      pass, passed, passes, passing, ok, success, successful, successfully, succeeded, succeeds, =green, =met,
      =working, works, =healthy, =good, as expected, =correct, =normal, no issues, =up, all good, pass/ok`),
    'result.fail': entries(`
      fail, failed, fails, failing, =failure, =ko, not ok, =red, =error, =errors, broken, not met, =down, unhealthy,
      not working, unsuccessful, =incorrect, =issues, =issue, issues found, not passed, did not pass, does not pass,
      not successful, =ng, not as expected`),
    'result.partly': entries(`
      partial, partially, partially (passed/met/complete/completed/successful), partly, with issues, degraded,
      =warning, =warn, =amber, =yellow, =mixed, minor issues,
      passed with (issues/warnings/remarks/comments/exceptions),
      pass with (issues/warnings/remarks/comments/exceptions), with (warnings/exceptions)`),
    'result.blocked': entries("blocked, cannot test, can not test, can't test, not testable, =impeded"),
    'state.todo': entries(`
      not started, to do, =todo, to-do, =planned, =new, not done, not yet started, not tested, not yet tested,
      untested, =backlog, incomplete, not complete[d], not yet done, not run, not executed, not verified,
      not finished, unfinished, to be done`),
    'state.running': entries(`
      in progress, wip, work in progress, ongoing, =started, =doing, =running, underway, under way, in review,
      under review, in testing, =investigating, =active`),
    'state.waiting': entries(`
      pending, =waiting, waiting for, =open, awaiting, =outstanding, =scheduled, tbd, =delayed, queued, =undecided,
      =unknown, to be (decided/determined)`),
    'state.done': entries(`
      done, complete, completed, =finished, =closed, =resolved, checked, =fixed, =delivered, =implemented, =ticked,
      =ready`),
    'state.skipped': entries(`
      skipped, =skip, cancel(led/ed), =dropped, out of scope, descoped, won't do, =obsolete`),
    'weight.optional': entries(`
      falls relevant, =(major/minor/patch/hotfix/emergency) (release/releases),
      optional, optionally, if (applicable/needed/required/necessary/relevant/possible/any/available/desired/
      enabled/used/present/configured/in use/time permits),
      as (needed/applicable/required/appropriate/necessary/relevant),
      where (applicable/relevant/needed/required/possible/appropriate/necessary),
      when (applicable/needed/required/necessary/relevant/possible/appropriate), nice to have, =could have, =could,
      =won't have, only for, only (if/when), ^if using, ^when using,
      for (major/minor/patch/hotfix/emergency) releases, (major/minor/patch/hotfix/emergency) releases only,
      =(major/minor/patch/hotfix/emergency) release(s),
      only (on/for) (major/minor/patch/hotfix/emergency) release(s), not required, not mandatory, non-mandatory,
      non-blocking, not blocking, not a blocker, =bonus, depending on`),
    'weight.recommended': entries(`
      recommended, recommendation, =should have, =should, suggested, advisory, =low, low priority, =p4, =minor,
      preferably, desirable, =trivial, =non-critical`),
    'weight.mandatory': entries(`
      mandatory, required, must-have, =must, blocking, blocker, blockers, critical, essential, important,
      compulsory, obligatory, =high, high priority, =p0, =p1, showstopper*, =vital`),
    'severity.critical': entries(`
      critical, =sev-0, =sev-1, sev-0, sev-1, =s1, =p0, =p1, p0, p1, severity 1, urgent, blocker, =level 1,
      catastrophic, emergency`),
    'severity.high': entries('=high, ^high, major, sev-2, p2, severity 2, =severe, high severity'),
    'severity.medium': entries('=medium, ^medium, moderate, =normal, sev-3, p3, severity 3, medium severity'),
    'severity.low': entries('=low, ^low, minor, sev-4, p4, severity 4, low severity, cosmetic'),
    'branch.if': entries(`
      ^if, ^when, in case, in case of, should … (fail/occur/happen), only if, ^where, ^for each, ^upon,
      on (failure/success/error)$, ^once, ^whenever, ^assuming, ^provided`),
    'branch.otherwise': entries('otherwise, ^else, =else, if not, unless, except, ^or else'),
    'choice.mark-one': entries(`
      (mark/select/choose/tick/check/pick/circle) (one/only one/one of/exactly one), mark with an x,
      one of the following, single choice, delete as (appropriate/applicable), strike (out/through),
      tick as appropriate, circle as appropriate`),
    placeholder: entries(`
      to be (defined/filled in/filled/determined/confirmed/completed/announced/decided/added/specified/provided),
      ^fill in, ^fill out, ^enter, ^insert, ^describe, ^specify, ^list, ^paste, ^add, ^your, ^provide, ^link to,
      =name, =link, =date, =url, =value, =details, tbd, tbc, tba, =todo, ^todo, fixme, =xxx, =???, =?, change me,
      changeme, lorem ipsum, =placeholder, placeholder, =n.n., =foo, =bar`),
    'list.go-if-all': entries(`
      go [only] (if/when) [all/every], go only if, go-live [only] (if/when), proceed [only] (if/when) [all],
      all [of the] [following] must (be/hold/pass), all … must (be/hold/pass), all of these must, these must,
      must be true, must [all] hold, every one of these, to approve, approval (requires/criteria), release only if,
      (release/deploy/launch/ship) [only] (if/when) all, ready (when/if),
      ready to (ship/release/deploy/launch) (when/if), can go live (if/when), go criteria, criteria for go,
      go conditions, conditions for go, go condition, =go, go/no-go (criteria/conditions)`),
    'list.no-go-if-any': entries(`
      halt … (if/when), halt (if/when), pause … (if/when),
      no-go [only] (if/when) [any], do not (go/proceed/deploy/release/launch/continue/ship) (if/when) [any],
      don't (go/proceed/deploy/release/launch/continue/ship) (if/when) [any], abort (if/when) [any],
      stop (if/when) [any], hold (if/when) [any], cancel (if/when) [any], any of the following, any of these,
      blockers, =blocker, showstoppers, no-go criteria, no-go conditions, no-go condition, criteria for no-go,
      (abort/stop/stop-ship/cancellation) criteria, =no-go`),
    'list.success': entries(`
      (success/exit/acceptance/completion/pass/passing) criteria,
      (success/exit/acceptance/completion/pass) criterion, definition of done, done when,
      (successful/complete/done) (if/when), considered (successful/complete/done) (if/when), pass (if/when),
      passes (if/when), success (if/when)`),
    'list.prerequisites': entries(`
      prerequisite*, prereqs, precondition*, requirement$, requirements$, =requirements, =dependencies,
      what you need, =needed`),
    'label.item': entries(`
      =item(s), =check(s), =task(s), =step(s), =activity, =activities, =action(s), =what, =description,
      =requirement(s), =criterion, =criteria, =test(s), test case(s), =deliverable(s), check item, check-point,
      checklist item, action item, =checkpoint(s), =area, =subject, =topic, =question, =feature, =verification item,
      verification, =point, task name, =work item`),
    'label.counter': entries(`
      =#, =no., =nr., =num, =number, =id, =ref, =ref., =s/n, =s. no., =item no., =item #, =step #, =№, =t`),
    'label.status': entries(`
      status, =state, =done, =done?, check[ed]$, =complete[d], =complete[d]?, =ok, =ok?, =result(s), =outcome,
      pass/fail, =pass, =passed, =✓, =✅, =☐, =☑, =y/n, yes/no, =completion, =tick, =progress, =current status,
      =pass?, =verified, =verified?, go/no-go`),
    'label.owner': entries(`
      owner, owners, =responsible, responsible (person/party/team), =assignee, assigned to, =who, =lead,
      accountable, performed by, =dri, =by whom, =person, =responsibility, =poc, =action owner, =raci, =by,
      executed by`),
    'label.due': entries(`
      =due, due date, due by, deadline, by when, target date, completion date, =eta, =planned, =expected by,
      planned date, =needed by, =target completion`),
    'label.evidence': entries(`
      evidence, =proof, artifact, artefact, =link, =links, =ticket, =ticket(s), =reference, screenshot*,
      attachment*, =url, =pr, =jira, =log, =logs, =source, proof of`),
    'label.comment': entries(`
      comment(s), note(s), remark(s), observations, =details, =additional information, =reason, =reasons,
      justification, =rationale, =condition, =conditions, conditions of approval`),
    'label.priority': entries(`
      priority, severity, criticality, importance, =level, =required, =required?, =mandatory, =mandatory?,
      =blocking, =blocking?, =blocker, =blocker?, =risk, risk level, =type, =weight, =optional`),
    'label.metric': entries(`
      metric(s), indicator(s), =measure, =measures, =measurement, kpi(s), signal(s), sli(s), slo(s), =parameter,
      =monitor, golden signal*`),
    'label.target': entries(`
      target, target value, goal, expected, expected value, objective, slo, sla, acceptable, =normal,
      normal (range/value/level), =ok, ok (threshold/range/level/value), healthy, baseline, =green, good, desired,
      success (threshold/value/range/level), pass (threshold/value/range/level), target threshold,
      acceptance threshold`),
    'label.actual': entries(`
      actual, measured, observed, =current, current value, =result, =value, actual result, actual value, =count,
      observed value, =measurement, =reading, =real`),
    'label.alert': entries(`
      alert, alerts, alert (if/when/on/at/threshold/level/limit), warning, warning (threshold/level/limit/if), warn,
      critical, critical (threshold/level/limit/if), alarm, breach, abort, abort (if/at/when/threshold), =page,
      page (if/when/at), paging threshold, rollback (if/at/when/threshold/trigger/limit), =red, =amber, trigger,
      escalate, escalation threshold, danger, failure threshold, no-go if, no-go threshold`),
    'label.threshold': entries(`
      threshold*, limit, limits, bound, bounds, cut-off, range, =min/max, =tolerance, tolerance`),
    'label.interval': entries(`
      interval, frequency, =every, cadence, how often, =period, check (every/interval/frequency), polling interval,
      review frequency`),
    'label.phase': entries('=phase(s), =stage(s), =milestone(s), =step(s), =week(s), =activity, phase name'),
    'label.length': entries(`
      duration, length, =estimate, =estimated, estimated (time/duration), est. time, est. duration, =est.,
      time window, =window, =start, =end, start time, end time, =when, =time, planned (time/duration),
      time (needed/required/estimate/budget), =effort, =eta, =planned, timing`),
    'label.fact': entries(`
      =id, =title, =version, product version, app version, =revision, revision date, =author, =authors, =created,
      created (on/by), =last updated, last (updated/modified/reviewed), =updated,
      document (owner/version/id/status), =environment(s), =target environment, =branch, release branch, =commit,
      commit (hash/sha), =build, build number, =ticket, change (number/ticket/request/id), =file, =filename,
      =effort, =system, =application, =app, =service, =project, =product, =window,
      deployment (window/date/id/type/environment),
      release (name/version/date/number/id/type/branch/tag/manager/owner), maintenance window, =tag, =artifact,
      image tag, =database, =region, =cluster, =server, =servers, =url, =repository, =repo, =client, =customer,
      release window, classification, =component(s), =jira ticket, =related tickets`),
    'label.command': entries(`
      =command(s), =cmd, =run, =execute, =command to run, =script, run (this/the following/command),
      =commands to run, =query, =sql`),
    'label.expected': entries(`
      expected, expected (output/result/results/response/value/outcome/behavior/behaviour/status),
      should (see/show/return/print/output/display/be/read/say), you should see, expect, expects, =output, output,
      returns, return, response, =answer, =example, example (output/response), verify that, sample output,
      =result should be`),
    'label.verify-with': entries(`
      verify (with/by/using/via), check (with/by/using/via), how to (check/verify/test/validate), =validation,
      =test, =verification, verification (method/step/command/steps), test with, validate (with/by/using),
      validation (command/method), =verify, =check`),
    'label.contact': entries(`
      contact, contacts, phone, phone number, telephone, =tel, =tel., =mobile, mobile number, =cell, e-mail,
      e-mail address, =slack, =teams, =channel, slack channel, =on-call, =backup, backup contact, pager, pagerduty,
      =handle, primary contact, secondary contact, emergency contact, =availability`),
    'label.escalation': entries(`
      escalate, escalation, escalation (path/level/contact), level #, sev#, sev-#, =severity, =p#, incident,
      incidents, =response time, severity level`),
    'label.decision': entries(`
      decision, go/no-go, go/no-go decision, ^overall, overall (status/result/decision/outcome/assessment/verdict),
      approved for, ^approved for, ready for, ^ready for, =verdict, final (decision/status/result/verdict/outcome),
      =approved, =approved?, release (decision/status), go-live decision, go decision, =recommendation,
      consensus decision, =go?, =go-live?, =proceed?, =outcome, deployment (decision/status/result),
      ready to (ship/release/deploy/launch/go live)?, sign-off status, approval status,
      test (result/status) overall`),
    'label.number': entries(`
      count, number of, how many, size, rows, row count, duration, total time, response time, percent, percentage,
      rate, latency, throughput, pass rate, p50, p90, p95, p99, p99.9, process id, =pid, =port, total, amount,
      utili(s/z)ation, usage, score, uptime, length, availability`),
    'label.symptom': entries('symptom(s), =sign, =signs, =problem, =problems, =issue, =indicators, =what you see'),
    'label.solution': entries(`
      solution(s), resolution, mitigation, =fix, =fixes, =action, =actions, remediation, =diagnosis, =diagnose,
      =diagnostics, workaround, =cause, =causes, =how to fix`),
    'compare.less': entries(`
      less than, under, below, fewer than, lower than, smaller than, shorter than, faster than, less`),
    'compare.at-most': entries(`
      at most, no more than, not more than, not greater than, not higher than, up to, max, max., maximum,
      maximum of, within, not exceed*, must not exceed, does not exceed, doesn't exceed, no longer than,
      no greater than, no higher than, or (less/lower/fewer/below/faster), # max, # maximum, not above, not over,
      never above, less than or equal [to], stays below or at`),
    'compare.at-least': entries(`
      at least, no less than, not less than, no fewer than, minimum, minimum of,
      or (more/higher/greater/above/better/longer), #+, not below, not under, never below, not lower than,
      no lower than, greater than or equal [to], # minimum, # or more, min #, min. #, min: #`),
    'compare.more': entries(`
      more than, over, above, greater than, exceed, exceeds, exceeding, higher than, larger than, longer than,
      beyond`),
    'compare.between': entries('between # and #, from # to #, between, # to #, in the range [of], range of'),
    'compare.equal': entries(`
      exactly, equal, equals, equal to, zero, should (be/have/return/show/equal), must (be/have/return/show/equal),
      is exactly, same as`),
    'compare.about': entries(`
      about, approx, approx., approximately, around, near, near-zero, close to, roughly, nearly, circa, ~, low,
      minimal, negligible`),
    demand: entries(`
      must, must be, should, should be, shall, shall be, has to, have to, needs to, need to, expected, expected to,
      target, goal, sla, slo, limit, acceptable, ensure, ensures, stays, stay, remains, remain, keep, keeps,
      required to`),
    alert: entries(`
      alert, alerts, alerting, alert (if/on/when), alarm, alarms, warn, warning, ^page,
      page (if/when/on-call/the on-call/someone/the team), pages (on-call/the/someone), paged, paging, trigger*,
      notify, notifies, escalate*, scale-up, scales up, scale-out, threshold configured, configured,
      roll back (if/when), rollback (if/when), abort (if/when), exceeds, auto-scal*, autoscal*`),
    'vague.measure': entries(`
      performance, latency, latencies, response time*, throughput, error rate*, metrics, memory usage, memory, load,
      cpu usage, load time*, speed, traffic, disk usage`),
    'vague.quality': entries(`
      meets, meet, acceptable, normal, stable, good, optimi(s/z)ed, within limits, healthy, fine, reasonable,
      no regression*, no (latency/performance) regression*, adequate, satisfactory, as usual, fast, sufficient`),
    'vague.reference': entries(`
      baseline, target, normal, before, average, usual, sla, slo, expected, historical, previous, last release`),
    negation: entries(`
      no, none, zero, without, never, not, must not, should not, shall not, may not, no … found, not found, nothing,
      empty, absent, free of, n't, don't, doesn't, isn't, aren't, can't, cannot, won't, mustn't, shouldn't, neither,
      nor, fewer, missing, =0`),
    'rollback.trigger': entries(`
      trigger*, rollback (if/when/criteria/conditions), roll back (if/when/criteria),
      when to (roll back/rollback/abort/revert), rollback (trigger*/condition/decision criteria), criteria,
      abort (if/when/criteria), decision to roll back, any of the following, use [this] (if/when/for), ^if, ^when,
      in case, conditions (for/to) (rollback/roll back), revert (if/when), ^triggered by`),
    'rollback.budget': entries(`
      back-out time, rollback time,
      rto, time limit, time budget, budget, within, under, max, max., maximum, target, target [time/duration],
      recovery time [objective], must (complete/finish/be complete/be done) (in/within), no longer than, less than,
      at most, time to (recover/restore/roll back), time-box*, limit, up to`),
    'rollback.validation': entries(`
      validat*, verif*, check, checks, checking, confirm recovery, confirm (that/the),
      after [the] (rollback/roll back/rolling back/reverting), post-rollback,
      recovery (check*/verification/validation), smoke test*, health check*`),
    'rollback.option': entries(`
      option, plan, scenario*, quick, full, partial, emergency, database, code, application, config*, immediate,
      complete, fast, manual, automatic, automated, data, infrastructure, feature flag*, dns, schema`),
    'rollback.communication': entries(`
      communicat*, notify, notification*, inform, announce*, contact*, stakeholder*, status page, prerequisite*,
      decision*, post-mortem, root cause`),
    'unit.millisecond': entries('ms, msec, millis, millisecond(s)'),
    'unit.second': entries('s, sec, secs, second(s)'),
    'unit.minute': entries('min, mins, minute(s)'),
    'unit.hour': entries('h, hr, hrs, hour(s)'),
    'unit.day': entries('d, day(s)'),
    'unit.week': entries('w, wk, wks, week(s)'),
    'unit.month': entries('month(s)'),
    'unit.percent': entries('%, percent, per cent, pct'),
    'soak.restart': entries(`
      restart(s/ed) … (timer/clock/period/soak/countdown), restart(s/ed) (timer/clock/period/soak),
      restart(s/ed) [the] # (week/day/hour) (timer/clock/period/soak), reset(s) … (timer/clock/period/soak),
      (timer/clock/period/soak) (restart/restarts/starts over/is reset), start over`),
    'time.hourly': entries(`hourly, every hour, each hour, once an hour`),
    'time.daily': entries(`daily, once a day, every day`),
    'time.weekly': entries(`weekly, once a week, every week, each week`),
    'metric.less': entries(`
      latency, response time*, duration, error*, failure*, incident*, cpu, memory, disk usage, utili(sation/zation),
      load, lag, queue*, backlog, downtime, bounce*, churn, cost*, time to, mttr, p50, p90, p95, p99, crash*,
      timeouts, restarts, packet loss, saturation, rollback*, complaints, tickets`),
    'metric.more': entries(`
      uptime, availability, success*, throughput, hit rate, hit ratio, cache hit*, conversion*, coverage, apdex,
      crash-free*, delivery rate, satisfaction, completion, free (space/memory/disk), adoption, retention`),
    'label.diagnosis': entries(`diagnos(is/e/tic/tics)`),
    'choice.alternative': entries(`
      patch, minor, major, hotfix, bugfix, feature, standard, normal, emergency, planned, unplanned, blue-green,
      canary, rolling, big bang`),
    'choice.scope': entries(`only, both, all, everything, =neither, =none`),
  },
}
