// Preloaded (--import) into every process that another one of ours starts: when that one dies, even by kill -9, the
// channel between the two closes, and this process ends as if it had been asked to. Programs hand their preloads on
// to workers of their own, whose channels are not our business: hence the name of the parent.
if (process.channel && process.env.PORTAL_PARENT === String(process.ppid)) {
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))
  process.channel.unref()
}
