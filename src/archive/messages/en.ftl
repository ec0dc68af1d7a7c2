trouble-full = Your browser has no room left, so this run is not kept. Save it as a file, or delete runs you no longer need.
trouble-forbidden = Your browser does not let this page keep anything, as in some private windows. Save the run as a file if you want it back.
trouble-newer = Your runs were kept by a newer Wane, and this older page cannot read them. Nothing is lost: reload the page to get the newer one. Until then nothing more is kept; the open run can be saved as a file.
trouble-blocked = Another tab still has an older Wane open and holds your runs, so nothing is kept. Close the other tabs of this page, then reload this one; save the open run as a file first.
trouble-corrupt = The place where your browser keeps your runs is damaged, so nothing is kept. Save the open run as a file. Restart the browser; if that does not help, delete what it stores for this page, and your kept runs with it.
trouble-silent = The storage of your browser does not answer, so nothing is kept. Save the open run as a file; a restart of the browser often helps.
trouble-failed = Your browser could not keep this run and does not say why. Save it as a file if you want it back.

