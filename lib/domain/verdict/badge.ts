// The verdict as a small picture, for a README, a wiki or a chat: the product's name beside the words of the verdict.

import type { VerdictLevel } from '@/lib/domain/enums'
import { VERDICT_LEVELS } from '@/lib/domain/verdict/levels'

const NAME = 'release'
const CHARACTER = 7
const PADDING = 8

const widthOf = (text: string): number => text.length * CHARACTER + 2 * PADDING

/** SVG 1.1, without scripts, links or fonts of its own. `label` is what `formatVerdict` gives: plain letters and a comma. */
export function drawBadge(level: VerdictLevel, label: string): string {
  const [left, right] = [widthOf(NAME), widthOf(label)]
  const text = (at: number, width: number, words: string) =>
    `<text x="${at + width / 2}" y="14" textLength="${width - 2 * PADDING}" lengthAdjust="spacingAndGlyphs">${words}</text>`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${left + right}" height="20" role="img" aria-label="${NAME}: ${label}">`,
    `<title>${NAME}: ${label}</title>`,
    `<rect width="${left}" height="20" fill="#3a3f44"/>`,
    `<rect x="${left}" width="${right}" height="20" fill="${VERDICT_LEVELS[level].ground}"/>`,
    '<g fill="#ffffff" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11" text-anchor="middle">',
    text(0, left, NAME),
    text(left, right, label),
    '</g></svg>',
  ].join('')
}
