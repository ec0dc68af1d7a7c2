presence-paused = Paused at step { $step }
open-died = The worker that trains ended unexpectedly; what was measured stays.
open-missing = The network is away, or a newer version of Wane has taken its place. If trying again does not help, reload the page.
