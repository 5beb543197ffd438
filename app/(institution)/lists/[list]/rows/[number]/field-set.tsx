import type { ReactNode } from 'react'

/** Fields that stand under one heading of the official list. */
export function FieldSet({ legend, support, children }: Props) {
  return (
    <fieldset className="flex w-full flex-col items-start gap-4 border-l-4 border-solid-gray-420 pl-4 md:pl-6">
      <legend className="float-left mb-2 text-std-20B-150">{legend}</legend>
      {support && <p className="text-std-16N-170 text-solid-gray-700">{support}</p>}
      {children}
    </fieldset>
  )
}

type Props = { legend: string; support?: ReactNode; children: ReactNode }
