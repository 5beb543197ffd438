import { marked, type Token, type Tokens } from 'marked'
import { createElement, Fragment, type ReactNode } from 'react'
import { ButtonLink } from './button'
import { Heading } from './heading'
import { InsetText } from './inset-text'
import { Table } from './table'
import { TextLink } from './text-link'

/** Text files as elements of the kit. Raw HTML is shown as the text it is, never run. */
export function Markdown({ text }: { text: string }) {
  return <div className="flex flex-col items-start [&>*]:w-full">{blocks(marked.lexer(text))}</div>
}

/** The text never changes place on a page, so its parts need no keys. */
function inPlace(parts: readonly ReactNode[]): ReactNode {
  return createElement(Fragment, null, ...parts)
}

const blocks = (tokens: readonly Token[]) => inPlace(tokens.map((token) => block(token as MarkedBlock)))

const inline = (tokens: readonly Token[]) => inPlace(tokens.map((token) => inlineOne(token as MarkedInline)))

type MarkedBlock =
  | Tokens.Heading
  | Tokens.Paragraph
  | Tokens.List
  | Tokens.Table
  | Tokens.Blockquote
  | Tokens.Text
  | Tokens.HTML
  | Tokens.Space

function block(token: MarkedBlock): ReactNode {
  switch (token.type) {
    case 'heading':
      return (
        <Heading level={token.depth > 2 ? 3 : 2} id={headingId(token.text)}>
          {inline(token.tokens)}
        </Heading>
      )
    case 'paragraph':
      return <Paragraph token={token} />
    case 'list':
      return <List token={token} />
    case 'table':
      return <MarkdownTable token={token} />
    case 'blockquote':
      return <InsetText>{blocks(token.tokens)}</InsetText>
    case 'text':
      return token.tokens ? inline(token.tokens) : token.text
    case 'html':
      return <p className="my-2">{token.text}</p>
    default:
      return null
  }
}

export function headingId(text: string): string {
  return text.trim().replaceAll(/\s+/g, '-')
}

/** A line that is nothing but a link in bold is the page's one big step: it looks like a button. */
function Paragraph({ token }: { token: Tokens.Paragraph }) {
  const [only] = token.tokens
  const link = only?.type === 'strong' && token.tokens.length === 1 ? only.tokens?.[0] : undefined
  if (link?.type === 'link' && isSafe(link.href)) {
    return (
      <p className="my-4">
        <ButtonLink href={link.href}>{inline(link.tokens ?? [])}</ButtonLink>
      </p>
    )
  }
  return <p className="my-2">{inline(token.tokens)}</p>
}

function List({ token }: { token: Tokens.List }) {
  const Tag = token.ordered ? 'ol' : 'ul'
  return (
    <Tag className={`my-2 flex flex-col gap-2 pl-7 ${token.ordered ? 'list-decimal' : 'list-disc'}`}>
      {token.items.map((item) => (
        <li key={item.raw}>{blocks(item.tokens)}</li>
      ))}
    </Tag>
  )
}

function MarkdownTable({ token }: { token: Tokens.Table }) {
  const headers = token.header.map(({ text }) => text)
  return (
    <div className="my-4">
      <Table
        caption={`${headers.join('、')}の表`}
        hideCaption
        columns={headers.map((header, index) => ({
          id: header,
          header,
          cell: (row: Tokens.TableCell[]) => inline(row[index]?.tokens ?? []),
        }))}
        rows={token.rows}
        rowKey={(row) => row[0]?.text ?? ''}
      />
    </div>
  )
}

type MarkedInline =
  | Tokens.Strong
  | Tokens.Em
  | Tokens.Link
  | Tokens.Br
  | Tokens.Codespan
  | Tokens.Text
  | Tokens.Escape
  | Tokens.Tag

function inlineOne(token: MarkedInline): ReactNode {
  switch (token.type) {
    case 'strong':
      return <strong className="font-700">{inline(token.tokens)}</strong>
    case 'em':
      return <em>{inline(token.tokens)}</em>
    case 'codespan':
      return <code className="font-mono">{token.text}</code>
    case 'br':
      return <br />
    case 'link':
      return isSafe(token.href) ? (
        <TextLink href={token.href}>{inline(token.tokens)}</TextLink>
      ) : (
        inline(token.tokens)
      )
    default:
      return token.text
  }
}

/** Own pages, places on the page, and the web; never javascript:. */
function isSafe(href: string): boolean {
  return /^(\/(?!\/)|#|https:\/\/|mailto:)/.test(href)
}
