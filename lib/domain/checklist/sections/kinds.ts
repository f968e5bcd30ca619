// What a section is for, from its heading, the sections above it, and what stands in it.
import type { SectionKind } from '@/lib/domain/words'

/** In this order: the first that fits names the kind. Letters without their accents; English first, then what else was met. */
const WORDS: [SectionKind, RegExp][] = [
  [
    'rollback',
    /roll(?:ing)?[\s-]?back|back[\s-]?out|revert plan|undo plan|\babort\b|\bway(?:s)? back\b|going back|fall[\s-]?back plan|reversao|回滚|回退|ロールバック|retour arriere|ruckfall|marcha atras/i,
  ],
  [
    'follow-up',
    /next steps|follow[\s-]?up|post[\s-]?mortem|after success|clean[\s-]?up|retrospective|lessons learned|proximos passos|post-incident|after (?:the )?(?:launch|release)$/i,
  ],
  [
    'reference',
    /troubleshoot|contacts?\b|contatos|escalation|escalonamento|^support$|\breferences?\b|appendix|glossary|^issue \d|quick ?start|\blinks$|known issues|^symptoms$|^context$|^background|^overview$|consequences|solucao de problemas|^about\b|^(?:final )?notes?$|^legend$|^timeline$|^schedule$/i,
  ],
  [
    'signoff',
    /sign[\s-]?off|^(?:final )?approvals?$|signatures?$|^approvers?$|^approved by\b|aprovac|assinatura|freigabe$|审批|签字|签署|承認/i,
  ],
  [
    'gate',
    /go\s*\/?\s*(?:or\s*)?no[\s-]?go|success criteria|exit criteria|acceptance criteria|decision point|final check\b|readiness final|definition of done|criterios? de (?:sucesso|aceit)/i,
  ],
  [
    'prepare',
    /^(?:\d+[.)]?\s*)?pre[\s-]|pre[\s-]?(?:deploy|flight|requisite|cutover|launch|release|migration|implantac)|before the|^before\b|\bday -\d|artifacts|preparac|vorbereitung|^backups?$|prerequisit/i,
  ],
  [
    'monitor',
    /monitor|stability|\bhours? \d|first \d+ hours|\bday [1-9]\b|watching|staging duration|observab|\bsoak|bake time|hypercare|监控|観測|监测|uberwachung|surveillance|acompanhamento|alerting rules|(?:metrics|signals|things|what we|what to) (?:to )?(?:watch|track)|^after (?:the )?(?:switch|cut-?over|deploy\w*|go-live)/i,
  ],
  [
    'verify',
    /verif|\bprove\b|validat|validac|\btests?\b|testing|smoke|health|\bchecks?$|\bchecks?\b|pruf|teste|验证|测试|检查|検証|確認/i,
  ],
  ['prepare', /prepar|set[\s-]?up|readiness|checklist$|configur|environment|provision|准备|準備/i],
  [
    'deploy',
    /deploy|migrat|\bstart\b|\bbuild\b|releas|\bstep\b|\bphase\b|cut[\s-]?over|switch|roll[\s-]?out|launch|execution|implantac|despliegue|bereitstellung|execuc|procedure|publish|promote|部署|发布|上线|デプロイ|リリース/i,
  ],
]
/** Below these everything is of the same kind. */
const REACHING: ReadonlySet<SectionKind> = new Set<SectionKind>(['rollback', 'signoff', 'follow-up', 'reference'])

const ASCII = /^[\x20-\x7e]*$/
const bare = (title: string): string => (ASCII.test(title) ? title : title.normalize('NFD').replace(/\p{M}/gu, ''))

/** The kind that a heading names by itself, below a section of kind `above` (null at the top); null when its words name none. */
export function namedKind(title: string, above: SectionKind | null): SectionKind | null {
  if (above && REACHING.has(above)) return above
  const said = bare(title.slice(0, 300)).replace(/^[^\p{L}\p{N}(]+/u, '')
  const named = WORDS.find(([, words]) => words.test(said))?.[0] ?? null
  if (above === 'gate') return named === 'signoff' ? named : above
  // "Monitoring" among the preparations is setting it up, not watching.
  if (
    above === 'prepare' &&
    named === 'monitor' &&
    /^\W*(?:monitoring|observability)(?: & alerting| and alerting)?\W*$/i.test(title)
  )
    return above
  // The steps of a test execute, start and switch things too.
  if (above === 'verify' && named === 'deploy' && !/deploy|migrat|cut[\s-]?over|roll[\s-]?out|implantac/i.test(said))
    return above
  return named
}
