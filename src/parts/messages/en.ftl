part-opening = Opening …
part-missing = This part of the page did not load: the network is away, or a newer version of Wane has taken its place.
part-broken = This part of the page failed.
part-else = Everything else goes on. If trying again does not help, reload the page.
part-again = Try again
part-reload = Reload

