/** Under the folders of the content files. */
export const contentKindLabels = {
  articles: '記事',
  guides: '手順書',
  news: 'お知らせ',
  pages: '案内のページ',
} as const
