type State = { values: Record<string, string>; problems: { field: string; message: string }[] }

/** `const field = fieldsOf(state)` … `<TextInput {...field('email')} label="メールアドレス" />` */
export function fieldsOf(state: State) {
  return (name: string) => ({
    name,
    value: state.values[name],
    problem: state.problems.find((problem) => problem.field === name)?.message,
  })
}

/** One link per field, with the sentence that stands at the field: the first of several. */
export function firstPerField<P extends { field: string }>(problems: readonly P[]): P[] {
  const seen = new Set<string>()
  return problems.filter(({ field }) => {
    if (field === '') return true
    if (seen.has(field)) return false
    seen.add(field)
    return true
  })
}
