lie-1 = A proud curve
