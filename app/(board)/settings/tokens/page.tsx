// API tokens: my own, and for administrators all of them.
import type { Metadata } from 'next'
import { pageText } from '@/app/text'
import { TokensPage } from '@/components/people/tokens-page'
import { enter } from '@/lib/http/enter'
import { ReadTokens, readTokens } from '@/lib/people/tokens/change-token'

export const metadata: Metadata = { title: pageText.tokens.tokens }

export default async function SettingsTokensPage() {
  return <TokensPage {...(await enter(ReadTokens, readTokens, {}, '/settings/tokens'))} />
}
