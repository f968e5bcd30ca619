// Preloaded into each child: when the program that started it is gone, however it went, the child leaves too.
process.once('disconnect', () => process.exit(0))
process.channel?.unref()
