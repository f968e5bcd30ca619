'use client'
// Which releases are shown. The choice stands in the address, so that it can be sent to somebody.
import { SlidersHorizontal } from 'lucide-react'
import Form from 'next/form'
import Link from 'next/link'
import { type FormEvent, useState } from 'react'
import { boardText } from '@/components/board/text'
import { Button } from '@/components/ui/button'
import { BOX, SelectField } from '@/components/ui/form/field'
import { VerdictLevel } from '@/lib/domain/enums'
import { boardQuery } from '@/lib/domain/release/board/board-filter'
import type { BoardView } from '@/lib/domain/release/view/view'
import { VERDICT_LEVELS } from '@/lib/domain/verdict/levels'

type Props = { view: BoardView; levelCounts: BoardView['levelCounts'] }

const total = (levelCounts: BoardView['levelCounts']): number =>
  Object.values(levelCounts).reduce((sum, count) => sum + count, 0)

function LevelLinks({ view, levelCounts }: Props) {
  const { filter, unjudged } = view
  const { level: chosen, ...others } = filter
  const links = [
    { level: undefined, name: boardText.filter.all, count: total(levelCounts) + unjudged },
    ...[...VerdictLevel.options]
      .reverse()
      .map((level) => ({ level, name: VERDICT_LEVELS[level].label, count: levelCounts[level] })),
  ]
  return (
    <nav aria-label={boardText.filter.byVerdict} className="flex max-w-full overflow-x-auto">
      {links.map(({ level, name, count }) => (
        <Link
          key={name}
          href={{ pathname: '/', query: boardQuery(level ? { ...others, level } : others) }}
          aria-current={chosen === level ? 'true' : undefined}
          className="flex h-8 items-center whitespace-nowrap border border-line px-2 text-small first:rounded-s-small last:rounded-e-small aria-[current]:bg-ink aria-[current]:text-paper [&+&]:border-s-0"
        >
          {name} {count}
        </Link>
      ))}
    </nav>
  )
}

export function BoardFilterBar({ view, levelCounts }: Props) {
  const { filter, projects } = view
  const [open, setOpen] = useState(false)
  const narrowed = [
    filter.projectId,
    filter.environmentId,
    filter.mine,
    filter.state !== 'all',
    filter.search,
    filter.level,
  ].some(Boolean)
  const send = (event: FormEvent<HTMLElement>) => event.currentTarget.closest('form')?.requestSubmit()
  const places = projects.flatMap(({ id, name, environments }) =>
    filter.projectId && filter.projectId !== id
      ? []
      : environments.map((environment) => ({ ...environment, of: name })),
  )
  return (
    <div className="no-print flex flex-col gap-3">
      <LevelLinks view={view} levelCounts={levelCounts} />
      <Form
        action="/"
        key={JSON.stringify(boardQuery(filter))}
        className="grid grid-cols-2 items-end gap-2 wide:grid-cols-[minmax(0,1fr)_12rem_13rem_8rem_auto_auto]"
      >
        {filter.level && <input type="hidden" name="level" value={filter.level} />}
        <div className="col-span-2 flex gap-2 wide:col-span-1">
          <input
            type="search"
            name="search"
            aria-label={boardText.filter.searchReleases}
            placeholder={boardText.filter.nameVersionProjectEnvironment}
            defaultValue={filter.search}
            className={`h-8 ${BOX}`}
          />
          <span className="wide:hidden">
            <Button aria-expanded={open} onClick={() => setOpen(!open)}>
              <SlidersHorizontal size={14} aria-hidden /> {boardText.filter.filters}
            </Button>
          </span>
        </div>
        <div className={open ? 'contents' : 'hidden wide:contents'}>
          <SelectField
            label={boardText.filter.project}
            bare
            name="project"
            defaultValue={filter.projectId ?? ''}
            onChange={send}
            options={[
              { value: '', label: boardText.filter.allProjects },
              ...projects.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
          <SelectField
            label={boardText.filter.environment}
            bare
            name="environment"
            defaultValue={filter.environmentId ?? ''}
            onChange={send}
            options={[
              { value: '', label: boardText.filter.allEnvironments },
              ...places.map(({ id, name, of }) => ({ value: id, label: filter.projectId ? name : `${name} · ${of}` })),
            ]}
          />
          <SelectField
            label={boardText.filter.state}
            bare
            name="state"
            defaultValue={filter.state}
            onChange={send}
            options={[
              { value: 'all', label: boardText.filter.all },
              { value: 'open', label: boardText.filter.notDecided },
              { value: 'decided', label: boardText.filter.decided },
            ]}
          />
          <label
            className="inline-flex h-8 items-center gap-2 whitespace-nowrap"
            title={boardText.filter.mineExplained}
          >
            <input type="checkbox" name="mine" value="yes" defaultChecked={filter.mine} onChange={send} />{' '}
            {boardText.filter.mine}
          </label>
        </div>
        <div className={`flex items-center gap-3 ${open || narrowed ? '' : 'hidden wide:flex'}`}>
          <Button type="submit">{boardText.filter.search}</Button>
          {narrowed && (
            <Link href="/" className="text-accent hover:underline">
              {boardText.filter.showAll}
            </Link>
          )}
        </div>
      </Form>
    </div>
  )
}
