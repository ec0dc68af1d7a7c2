lie-1 = A proud curve
lie-2 = Cover one eye
lie-3 = Was there nothing to hear?
lie-4 = The curve that tells
lie-5 = What does a cure change?
