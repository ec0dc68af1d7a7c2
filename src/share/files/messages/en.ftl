runs-title = My runs
runs-about = Every run you start is kept in this browser, on this device, and nowhere else. A run you left goes on from its last checkpoint.
runs-kept = The newest 20 runs without a name or a note stay; those with one, and pinned ones, stay until you delete them.
runs-reading = Reading …
runs-none = Nothing here yet. Start a run in the lab, and it appears.
runs-toLab = Go to the lab
runs-name = Name
runs-note = Note
runs-notePlaceholder = Write a note
runs-back = Back to it
runs-again = Again from the start
runs-remove = Delete
runs-sure = Delete this run?
runs-yes = Yes, delete
runs-no = Keep it
runs-removed = “{ $name }” is deleted.
runs-undo = Bring it back
runs-saveAs = Save as a file
runs-kinds-experiment-name = Whole experiment
runs-kinds-experiment-what = JSON; opens here again, on any device
runs-kinds-csv-name = Measurements, CSV
runs-kinds-csv-what = for a spreadsheet; settings and columns in a file beside it
runs-kinds-parquet-name = Measurements, Parquet
runs-kinds-parquet-what = for pandas, DuckDB, R; settings in the file
runs-kinds-weights-name = Weights
runs-kinds-weights-what = safetensors, at the newest checkpoint
runs-kinds-citation-name = Citation
runs-kinds-citation-what = BibTeX, of the paper and of this run
runs-embed = Show it inside a page
runs-embedPanels = What to show
runs-embedCaption = Words under it
runs-embedHtml = Paste this into the page
runs-embedTitle = A run of Wane
runs-copy = Copy
runs-copied = Copied
runs-notCopied = Select it and copy it by hand
runs-nothingYet = There is nothing to save yet: it comes with the first checkpoint.
runs-import = Open a file
runs-fromFile = From a file
runs-drop = Or drop it anywhere on this page. What is here stays as it is.
runs-opened = “{ $file }” is opened, and stands below.
runs-refused = “{ $file }” was not opened. { $problem }
runs-notKept = It could not be kept: see what stands above.
runs-notRead = Your browser could not read it: it is a folder, or no longer there. Choose the file itself.
runs-noted = If the file was changed by hand, put that back and open it again. The file itself was not touched.
runs-open = The run that is open in the lab
runs-gone = This run is no longer there.
runs-unreadable = This cannot be read as a run: { $why }. Perhaps another version of Wane wrote it, or it is damaged. Nothing else is touched by it.
runs-unreadableName = Unreadable run
runs-saveRaw = Save what is there as a file

table-caption = Kept runs
table-about = Columns of settings are those in which these runs differ. Collapsed is a sense that falls under 10 % of the answer, and when it first did. Means over the seeds of a run.
table-pin = Pin
table-pinOf = Pin { $label }
table-pinned = pinned as { $letter }
table-pinsAbout = Pinned runs are drawn in the lab’s charts under the open one, up to five.
table-pinsFull = Five runs are pinned. Unpin one to pin another.
table-name = Name
table-preset = Preset
table-arms = Arms
table-changes = Changed on the way
table-none = nothing
table-picture = Shares
table-collapse = Collapsed
table-never = no
table-shares = Final shares
table-accuracy = Accuracy
table-state = State
table-here = , open in the lab
table-date = Saved
table-noDate = date unknown
table-unknown = –
table-sort = Sort by { $title }
table-actions = What to do with it
table-more = More
table-moreOf = More of { $label }
table-filter = Filter
table-filterHint = a name, a setting, a note
table-nothing = No run has all of these words.
table-unreadable = What cannot be read as a run

runs-seeds = { $seeds ->
    [one] { $seeds } seed
   *[other] { $seeds } seeds
}
runs-changes = { $changes ->
    [one] { $changes } change by hand
   *[other] { $changes } changes by hand
}
runs-picture = Share of the answer of each of { $senses } senses over the run
runs-noPicture = No picture yet
runs-look = Look at it
runs-goOn = Go on from step { $checkpoint }
runs-trainAgain = Train it again
runs-savedWithout = Saved without what is damaged: { $faults }
table-arms-lab = live and ghost
table-arms-compare = five methods
table-collapsed = { $sense } at { $step }
table-collapsedBack = { $sense } at { $step }, back at { $back }
table-finished = { $steps } steps, finished
table-stateOf = step { $step } of { $steps }
table-all = { $all ->
    [one] { $all } run
   *[other] { $all } runs
}
table-shown = { $count } of { $all } runs

