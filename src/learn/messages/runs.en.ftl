# Words of the pictures in which several networks or runs stand side by side.

born-with = only the { $sense }
see-runs = { $label }: { $values }.
runs-held-back = The other rows appear once you have picked.
runs-to-come = The other rows appear when the run has ended.
picture-learners = Who learns how fast
    .note = three networks, each right on samples it never trained on; band: lowest to highest seed
picture-company = One sense, in company and by itself
    .note = right on samples never trained on, this sense only; means over seeds
picture-runs = Run beside run
    .note = as each ends; a dot a seed, bar and number their mean
misconception-whole = If the whole works, so does the part that it is praised for.
    .answer = A cure by the whole says nothing of its parts: take the praised one out, and see what stays.
