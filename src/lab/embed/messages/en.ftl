embed-noHost = The page round this frame is not heard: the link names a host that is none. Write embed=1, or embed= and an origin, as https://school.example.
embed-tooFast = { $dropped } messages came faster than they can be heard; they were dropped.

