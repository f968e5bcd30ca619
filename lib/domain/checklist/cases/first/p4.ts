// Small documents for the faults of the first list, kinds P4 and P5.
import type { Cases } from '@/lib/domain/checklist/cases/case'

export const FIRST_P4: Cases = {
  'p4-document-control': {
    text: `# Stocktake cutover

## Document control
- Document ID: OPS-114
- Author: Warehouse systems
- Version: 3.2
- Last review: 2026-02-11

## Checklist
- Feeds paused
- Shelves counted`,
    items: 2,
    titles: ['Feeds paused', 'Shelves counted'],
  },
  'p4-release-details': {
    text: `# Release

- Version: 8.1.0
- Branch: release/8.1
- Owner: Platform

## Checks
- [ ] Build green
- [ ] Notes written`,
    items: 2,
    required: 2,
    facts: ['Version', 'Branch'],
  },
  'p4-german-metadata': {
    text: `# Auslieferung

## Angaben
- Dokument-Nr.: 17
- Ersteller: Technik
- Stand: 01.02.2026

## Prüfung
- [ ] Handbuch liegt bei`,
    items: 1,
    required: 1,
  },
  'p4-front-matter': {
    text: `---
id: 88
owner: platform
version: 2
---
# Release

- [ ] Build green`,
    items: 1,
    required: 1,
    title: 'Release',
  },
  'p4-metadata-without-heading': {
    text: `# Maintenance of the north grid

- Ticket: CHG-3301
- Date: 2026-03-08
- Contact: grid-control

## Steps
- Alarms silenced
- Crew informed`,
    items: 2,
    titles: ['Alarms silenced', 'Crew informed'],
  },
  'p4-places-are-fields-not-items': {
    text: `# Release

- Version: ______
- Planned date: ______

## Checks
- [ ] Build green`,
    items: 1,
    fieldCount: 2,
  },
  'p5-jira-checklist': {
    text: `h1. Release 4

h2. Before
* [ ] Branch cut
* [ ] {*}Tests{*} pass
# [ ] Tag pushed

h2. Rollback
# Point the balancer at the old pool
# Restart the workers`,
    items: 3,
    required: 3,
    kinds: { Before: 'prepare', Rollback: 'rollback' },
  },
  'p5-confluence-tasks': {
    text: `<h1>Release 4</h1>
<ac:task-list>
<ac:task><ac:task-status>incomplete</ac:task-status><ac:task-body>Branch cut</ac:task-body></ac:task>
<ac:task><ac:task-status>complete</ac:task-status><ac:task-body>Tests pass</ac:task-body></ac:task>
</ac:task-list>`,
    items: 2,
    claimed: 1,
  },
  'p5-org-todo': {
    text: `#+TITLE: Release 4
* Before
- [ ] Branch cut
- [X] Tests pass
* After
- [ ] Mail sent`,
    items: 3,
    claimed: 1,
  },
  'p5-asciidoc': {
    text: `= Release 4

== Preparation

* [ ] Branch cut
* [*] Tests pass

== Deployment

* [ ] Rolled out`,
    items: 3,
    claimed: 1,
    kinds: { Preparation: 'prepare' },
  },
  'p5-rst-headings': {
    text: `Release 4
=========

Preparation
-----------

- [ ] Branch cut

Deployment
----------

- [ ] Rolled out`,
    items: 2,
    kinds: { Preparation: 'prepare', Deployment: 'deploy' },
  },
  'p5-html-table': {
    text: `<h1>Release 4</h1>
<table>
<tr><th>Item</th><th>Owner</th><th>Status</th></tr>
<tr><td>Branch cut</td><td>Ada</td><td>☐</td></tr>
<tr><td>Tests pass</td><td>Bo</td><td>☐</td></tr>
</table>`,
    items: 2,
    textsWithout: ['<td'],
  },
  'p5-rst-list-table': {
    text: `.. list-table:: Before
   :header-rows: 1

   * - Item
     - Status
   * - Branch cut
     - Pending
   * - Tests pass
     - Pending`,
    items: 2,
    titles: ['Branch cut', 'Tests pass'],
  },
}
