export async function appKnowsData() {
  return import('@/lib/data/row')
}
