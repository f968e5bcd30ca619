// Which parts of a line are answers to pick from, and what each means, decided by hand.
import { describe, expect, test } from 'vitest'
import { fieldsOf, type Row } from '@/lib/domain/checklist/fields/fixtures/format-field'
import { ENGLISH } from '@/lib/domain/checklist/lexicon/vocabulary'

const CHOICES: Row[] = [
  // Marks before words.
  ['Result: ✅ / ❌', 'Result | boolean ! {yes=pass, no=fail}'],
  ['Result: ✅ / ❌ / ⚠️', 'Result | choice ! {yes=pass, no=fail, partly=warn}'],
  ['Status: ✅ SUCCESS / ⚠️ PARTIAL / ❌ FAILED', 'Status | choice ! {SUCCESS=pass, PARTIAL=warn, FAILED=fail}'],
  ['Decision: ☐ GO ☐ NO-GO', 'Decision | choice ! {GO=pass, NO-GO=fail}'],
  ['Decision: ☐ GO / ☐ NO-GO', 'Decision | choice ! {GO=pass, NO-GO=fail}'],
  ['Decision: ☐ GO ☐ NO-GO (reason: ____)', 'reason | text', 'Decision | choice ! {GO=pass, NO-GO=fail}'],
  ['Decision: ☐ GO ☐ NO-GO - Reason: ____', 'Reason | text', 'Decision | choice ! {GO=pass, NO-GO=fail}'],
  ['Decision: ☐ GO - Proceed ☐ NO-GO - Block', 'Decision | choice ! {GO - Proceed=pass, NO-GO - Block=fail}'],
  [
    'Consensus Decision: ☐ GO LIVE / ☐ NO-GO / ☐ DELAY',
    'Consensus Decision | choice ! {GO LIVE=pass, NO-GO=fail, DELAY=undecided}',
  ],
  [
    'Status: ☐ Not Started / ☐ In Progress / ☑ Complete',
    'Status | choice {Not Started=undecided, In Progress=undecided, Complete=pass}',
  ],
  [
    '☐ Not Started ☐ In Progress ☐ Complete',
    'Item | choice {Not Started=undecided, In Progress=undecided, Complete=pass}',
  ],
  ['Type: [ ] Patch [ ] Minor [ ] Major', 'Type | choice {Patch, Minor, Major}'],
  ['Release Type: [x] Patch [ ] Minor', 'Release Type | choice {Patch, Minor}'],
  ['Environment: ☐ Staging ☐ Production', 'Environment | choice {Staging, Production}'],
  ['Change: ☐ Patch ☐ Other: ____', 'Change | choice {Patch, Other}'],
  ['Any errors? ✅ none / ❌ present', 'Any errors | choice ! {none=pass, present=fail}'],
  ['Applied: ☐ Yes ☐ No ☐ N/A', 'Applied | choice ! {Yes=pass, No=fail, N/A=not-applicable}'],
  [
    'Approval: ☐ Approved ☐ Approved with conditions ☐ Rejected',
    'Approval | choice ! {Approved=pass, Approved with conditions=warn, Rejected=fail}',
  ],
  [
    'Tested: ☐ Yes ☐ No, deployed: ☐ Yes ☐ No',
    'Tested | choice ! {Yes=pass, No=fail}',
    'deployed | choice ! {Yes=pass, No=fail}',
  ],
  ['Expected: index exists ✅ / ❌', 'Expected: index exists | boolean ! {yes=pass, no=fail} expects index exists'],
  // Marks behind words.
  ['All sections signed off above? YES ☐ NO ☐', 'All sections signed off above | choice ! {YES=pass, NO=fail}'],
  ['Approved ☐ Rejected ☐', 'Item | choice ! {Approved=pass, Rejected=fail}'],
  ['Ready for production: Yes ☐ No ☐ N/A ☐', 'Ready for production | choice ! {Yes=pass, No=fail, N/A=not-applicable}'],
  // Words.
  ['Status: Success / Failed', 'Status | choice ! {Success=pass, Failed=fail}'],
  ['Database: Healthy / Degraded / Down', 'Database | choice ! {Healthy=pass, Degraded=warn, Down=fail}'],
  ['Traffic: Normal / Degraded', 'Traffic | choice {Normal=pass, Degraded=warn}'],
  ['Approved: Yes / No', 'Approved | choice ! {Yes=pass, No=fail}'],
  ['**Approved:** Yes / No', 'Approved | choice ! {Yes=pass, No=fail}'],
  ['Approved: Yes | No', 'Approved | choice ! {Yes=pass, No=fail}'],
  ['Approved: Yes / No / N/A', 'Approved | choice ! {Yes=pass, No=fail, N/A=not-applicable}'],
  ['Approved? Yes / No', 'Approved | choice ! {Yes=pass, No=fail}'],
  ['Result: Pass/Fail', 'Result | choice ! {Pass=pass, Fail=fail}'],
  ['Result: Pass / Fail / Blocked', 'Result | choice ! {Pass=pass, Fail=fail, Blocked=undecided}'],
  ['Is it safe? [Y/n]', 'Is it safe | choice ! {Y=pass, n=fail}'],
  ['Change: ☐ Standard ☐ Normal ☐ Emergency', 'Change | choice {Standard, Normal, Emergency}'],
  ['Decision: ☐ GO ☐ GO avec réserves ☐ NO-GO', 'Decision | choice ! {GO=pass, GO avec réserves, NO-GO=fail}'],
  [
    'Decision: ☐ Approved for release ☐ Rejected by QA',
    'Decision | choice ! {Approved for release=pass, Rejected by QA=fail}',
  ],
  ['Backups verified Y/N', 'Backups verified | choice ! {Y=pass, N=fail}'],
  ['Backups verified (Y/N)', 'Backups verified | choice ! {Y=pass, N=fail}'],
  ['Sign-off GO / NO-GO', 'Sign-off | choice ! {GO=pass, NO-GO=fail}'],
  ['Decision: GO / NO-GO', 'Decision | choice ! {GO=pass, NO-GO=fail}'],
  [
    'Downtime required: Yes / No  If yes, duration: ____ minutes',
    'duration | number min',
    'Downtime required | choice {Yes, No}',
  ],
  ['Severity (Low/Medium/High): ____', 'Severity | choice {Low, Medium, High}'],
  ['Tests passed? (Y/N): ___', 'Tests passed | choice ! {Y=pass, N=fail}'],
  ['Pass / Fail', 'Item | choice ! {Pass=pass, Fail=fail}'],
  ['State: open / in progress / done', 'State | choice {open=undecided, in progress=undecided, done=pass}'],
  ['Type: Patch / Minor / Major', 'Type | choice {Patch, Minor, Major}'],
  ['Risk: High / Medium / Low', 'Risk | choice {High, Medium, Low}'],
  [
    'Decision: Approved / Approved with remarks / Rejected',
    'Decision | choice ! {Approved=pass, Approved with remarks=warn, Rejected=fail}',
  ],
  // Brackets.
  ['Critical issues: [None / Log issues]', 'Critical issues | choice {None, Log issues}'],
  ['Payments: [Working / Issues]', 'Payments | choice ! {Working=pass, Issues=fail}'],
  [
    'Deployment status: [Success/Failed/Rolled back]',
    'Deployment status | choice ! {Success=pass, Failed=fail, Rolled back=fail}',
  ],
  ['Data sync: [Current / Delayed]', 'Data sync | choice {Current, Delayed=undecided}'],
  ['Approved: [Yes/No]', 'Approved | choice ! {Yes=pass, No=fail}'],
  ['Environment: [staging / production]', 'Environment | choice {staging, production}'],
  ['Owner: [Name / Title]', 'Owner | text'],
  ['File: [path/to/file]', 'File | text'],
  [
    'Status: [Yes/No], result: [Pass/Fail]',
    'Status | choice ! {Yes=pass, No=fail}',
    'result | choice ! {Pass=pass, Fail=fail}',
  ],
  ['Result: <Pass|Fail>', 'Result | choice ! {Pass=pass, Fail=fail}'],
  // "Yes" is no good news everywhere.
  ['Errors found: Yes / No', 'Errors found | choice {Yes, No}'],
  ['Rollback required: Yes / No', 'Rollback required | choice {Yes, No}'],
  ['No errors found: Yes / No', 'No errors found | choice ! {Yes=pass, No=fail}'],
  ['Error handling tested: Yes / No', 'Error handling tested | choice ! {Yes=pass, No=fail}'],
  // A slash that parts no answers.
  ['Trigger: outage / loss of a critical function'],
  ['outage / loss of a critical function'],
  ['Reachable 24/7'],
  ['CI/CD pipeline is green'],
  ['Read and/or write access'],
  ['Owner: QA / Dev'],
  ['Tools: Grafana / Prometheus'],
  ['Path: /var/log/app'],
  ['Date: 01/02/2026'],
  ['Check success/failure paths of the login'],
  ['TCP/IP and I/O are fine'],
  ['Works on iOS/Android'],
  ['See https://example.com/yes/no'],
  ['Run `pass / fail` in code'],
  ['[frontend/backend] Deploy both'],
  ['Action on failure: rollback / hotfix'],
]

describe('a choice', () => {
  test.each(CHOICES)('%s', (text, ...fields) => {
    expect(fieldsOf(text, ENGLISH)).toEqual(fields)
  })
})
