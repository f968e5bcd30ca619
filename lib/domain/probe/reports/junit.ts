// JUnit's XML, as Ant, Surefire, pytest, Jest and the others write it: test cases are counted, declared failures believed when they are more.
import { type Failure, makeReport, nameMetric, type Report, refuseReport } from '@/lib/domain/probe/reports/outcome'
import { walkXml } from '@/lib/domain/probe/reports/xml'

type Case = { name: string; bad: boolean; skipped: boolean; message: string }

const MAX_TEXT = 2000

/** Reads a report. Throws Refusal('invalid') when it is not one, breaks off, or has no test case. Linear. */
export function readJunit(text: string): Report {
  const reader = new JunitReader()
  try {
    walkXml(text, reader)
  } catch (error) {
    throw refuseReport('junit', error instanceof Error ? error.message : String(error))
  }
  return reader.finish()
}

class JunitReader {
  #passed = 0
  #failed = 0
  #skipped = 0
  #declared = 0
  /** What each open suite declares, and what those within it do together. */
  #suites: { own: number; within: number }[] = []
  #durationMs = 0
  #timed = false
  #metrics: Record<string, number> = {}
  #failures: Failure[] = []
  #root = ''
  #case: Case | null = null
  #reading = false

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#root ||= name
    if (name === 'testsuite' || name === 'testsuites') this.#openSuite(attributes)
    else if (name === 'testcase') this.#openCase(attributes)
    else if (name === 'property') this.#keepProperty(attributes)
    else if (this.#case && (name === 'failure' || name === 'error')) {
      this.#case.bad = true
      this.#case.message ||= [attributes.type, attributes.message].filter(Boolean).join(': ')
      this.#reading = !attributes.message
    } else if (this.#case && (name === 'skipped' || name === 'disabled')) this.#case.skipped = true
  }

  text(text: string): void {
    if (this.#reading && this.#case && this.#case.message.length < MAX_TEXT)
      this.#case.message += text.slice(0, MAX_TEXT)
  }

  close(name: string): void {
    if (name === 'failure' || name === 'error') this.#reading = false
    else if (name === 'testcase') this.#closeCase()
    else if (name === 'testsuite' || name === 'testsuites') this.#closeSuite()
  }

  finish(): Report {
    if (this.#root !== 'testsuites' && this.#root !== 'testsuite')
      throw refuseReport('junit', `it begins with <${this.#root.slice(0, 60)}>, not with <testsuites> or <testsuite>`)
    if (this.#passed + this.#failed + this.#skipped === 0)
      throw refuseReport('junit', 'it has no test case: a run in which nothing was tested proves nothing')
    const durationMs = this.#timed ? Math.round(this.#durationMs * 1000) / 1000 : undefined
    const counted = {
      passed: this.#passed,
      failed: this.#failed,
      skipped: this.#skipped,
      declaredFailed: this.#declared,
    }
    return makeReport({ ...counted, durationMs, metrics: this.#metrics, failures: this.#failures })
  }

  /** `failures` of a suite may count what is no test case, such as a set-up that broke. A suite has at least as many as those within it. */
  #openSuite(attributes: Readonly<Record<string, string>>): void {
    this.#suites.push({ own: Math.ceil(readNumber(attributes.failures) + readNumber(attributes.errors)), within: 0 })
  }

  #closeSuite(): void {
    const { own, within } = this.#suites.pop() ?? { own: 0, within: 0 }
    const outer = this.#suites.at(-1)
    if (outer) outer.within += Math.max(own, within)
    else this.#declared = Math.max(own, within)
  }

  #openCase({ classname, name, time, status }: Readonly<Record<string, string>>): void {
    this.#case = {
      name: [classname, name].filter(Boolean).join(' › ') || 'a test without a name',
      bad: false,
      skipped: status === 'notrun' || status === 'disabled',
      message: '',
    }
    if (time === undefined) return
    this.#timed = true
    this.#durationMs += readNumber(time) * 1000
  }

  #closeCase(): void {
    if (!this.#case) return
    const { name, bad, skipped, message } = this.#case
    this.#case = null
    if (bad) {
      this.#failed++
      if (this.#failures.length < 50) this.#failures.push({ name, message })
    } else if (skipped) this.#skipped++
    else this.#passed++
  }

  #keepProperty({ name, value }: Readonly<Record<string, string>>): void {
    const number = value?.trim() ? Number(value) : Number.NaN
    if (name && Number.isFinite(number)) this.#metrics[nameMetric(name)] = number
  }
}

/** Seconds or a count. Some write 1,234.5. */
function readNumber(text: string | undefined): number {
  const value = Number((text ?? '0').replaceAll(',', ''))
  return Number.isFinite(value) && value >= 0 ? value : 0
}
