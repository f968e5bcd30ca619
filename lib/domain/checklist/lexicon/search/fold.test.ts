// What folding makes of the spellings of twelve languages.
import { describe, expect, test } from 'vitest'
import { foldHeading } from '@/lib/domain/checklist/lexicon/heading'
import { fold } from '@/lib/domain/checklist/lexicon/search/fold'

const SPELLINGS: readonly (readonly [what: string, text: string, folded: string])[] = [
  ['capitals', 'Go LIVE', 'go live'],
  ['voiced kana', 'デプロイ', 'デプロイ'],
  ['voiced kana of two marks', 'ロールバック', 'ロールバック'],
  ['decomposed kana', 'テ\u3099フ\u309aロイ', 'デプロイ'],
  ['half-width kana', 'ﾃﾞﾌﾟﾛｲ', 'デプロイ'],
  ['й stays', 'Критерий', 'критерий'],
  ['ё is е', 'Развёртывание', 'развертывание'],
  ['Turkish capitals', 'İptal Iı', 'iptal ii'],
  ['sharp s', 'Maßnahme', 'massnahme'],
  ['accents', 'Aprovação prévia, où, Übergabe', 'aprovacao previa, ou, ubergabe'],
  ['Polish letters', 'Złożoność', 'zlozonosc'],
  ['ligatures', 'mise en œuvre', 'mise en oeuvre'],
  ['full width', 'ＧＯ：１００％（必須）', 'go:100%(必须)'],
  ['no-break space', 'Go\u00a0live\u202f!', 'go live !'],
  ['ideographic space', '承認　者', '承认 者'],
  ['no-break hyphen', 'Sign\u2011off', 'sign-off'],
  ['dashes', 'Go – no — go − 5', 'go - no - go - 5'],
  ['a run of hyphens between words', 'prepare -- deploy', 'prepare - deploy'],
  ['Arabic digits and percent', '٣٪ و ۱۲', '3% و 12'],
  ['Arabic letters', 'أإآٱ ى ة', 'اااا ي ه'],
  ['Arabic vowels and tatweel', 'مُرَاقَبـــة', 'مراقبه'],
  ['traditional Chinese', '審批', '审批'],
  ['more traditional Chinese', '監控與應變', '监控与应变'],
  ['zero width', 'App\u200broval\u200d\u2060', 'approval'],
  ['direction marks', '\u202eGo\u202c', 'go'],
  ['circled numbers', '① 準備 ❷ 確認', '1. 准备 2. 确认'],
  ['quotes', '“go” l’équipe «да»', '"go" l\'equipe "да"'],
  ['abbreviations', 'n.v.t. of n. v. t.', 'nvt of nvt'],
  ['an abbreviation and a name', 'a. Backup', 'a. backup'],
  ['emphasis', '**QA Lead:** `go` ~~no~~', 'qa lead: go no'],
  ['underscores of bold and of blanks', '__QA Lead:__ ____ Date: ____', 'qa lead: ____ date: ____'],
  ['a link', '[Sign-off](https://example.com/a_b)', 'sign-off'],
  ['an anchor and a footnote', 'Approval {#approval} [^1]', 'approval'],
  ['blanks', '  go \t live ', 'go live'],
  ['variation selectors', '⚠️ watch', '⚠ watch'],
  ['wave dash', '3〜5', '3~5'],
  ['nothing', '', ''],
]

test.each(SPELLINGS)('%s: %s', (_, text, folded) => {
  expect(fold(text)).toBe(folded)
})

test('folding twice changes nothing', () => {
  for (const [, text] of SPELLINGS) expect(fold(fold(text))).toBe(fold(text))
})

const HEADINGS: [heading: string, text: string, bracket?: string][] = [
  ['3. Final Approval (required):', 'final approval', 'required'],
  ['## 3) Rollback ##', 'rollback'],
  ['🚀 Go‑Live Day 🎉', 'go-live day'],
  ['1️⃣ Prepare', 'prepare'],
  ['Step 2: Verify', 'verify'],
  ['Phase 2 – Verification (3-4 weeks before go-live)', 'verification', '3-4 weeks before go-live'],
  ['Étape 1 : Préparation', 'preparation'],
  ['Schritt 2 – Prüfung', 'prufung'],
  ['Шаг 3. Откат', 'откат'],
  ['第1步：准备', '准备'],
  ['第二章 監控', '监控'],
  ['一、准备', '准备'],
  ['（二）部署', '部署'],
  ['① 準備', '准备'],
  ['【事前準備】', '事前准备'],
  ['手順1：デプロイ', 'デプロイ'],
  ['ア．承認', '承认'],
  ['أولاً: التحضير', 'التحضير'],
  ['١. التحضير', 'التحضير'],
  ['المرحلة 1: التحضير', 'التحضير'],
  ['A) Setup', 'setup'],
  ['IV. Rollback', 'rollback'],
  ['1.2.3 Deploy', 'deploy'],
  ['§ 3 Freigabe', 'freigabe'],
  ['№ 1 Согласование', 'согласование'],
  ['#1 Deploy', 'deploy'],
  ['CHK-3 Backup', 'backup'],
  ['R-01: Backup', 'backup'],
  ['Approval {#approval}', 'approval'],
  ['Approval <a name="approval"></a>', 'approval'],
  ['Approval\u200b', 'approval'],
  ['Approvals [required]', 'approvals', 'required'],
  ['Hypercare (2 weeks) …', 'hypercare', '2 weeks'],
  // What only looks like an enumerator.
  ['T-60 min', 't-60 min'],
  ['D+1: Checks', 'd+1: checks'],
  ['2FA rollout', '2fa rollout'],
  ['3 days before', '3 days before'],
  ['10:30 Deploy', '10:30 deploy'],
  ['SEV-1 handling', 'sev-1 handling'],
  ['Release 2.4', 'release 2.4'],
  ['Step 1', 'step 1'],
  ['(optional)', '(optional)'],
  ['', ''],
]

describe('a heading', () => {
  test.each(HEADINGS)('%s', (heading, text, bracket) => {
    expect(foldHeading(heading)).toEqual(bracket === undefined ? { text } : { text, bracket })
  })
})
