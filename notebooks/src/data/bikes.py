"""Makes bikes.csv and stations.csv, the invented town of 04-tables.ipynb: python bikes.py

Rides of hired bicycles from six stations in three months; a warm dry day has more of them, and some counters failed.
"""

import csv
import datetime as dt
import pathlib
import random

OUT = pathlib.Path(__file__).parents[2]
STATIONS = {"Harbour": (59.91, 40), "Castle": (59.90, 24), "Market": (59.92, 36), "University": (59.94, 30), "Park": (59.93, 18), "Mill": (59.95, 12)}
WEATHER = ["sun", "cloud", "rain"]


def main():
    rng = random.Random(20240401)
    with open(OUT / "bikes.csv", "w", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(["day", "station", "weather", "rides", "minutes"])
        day = dt.date(2024, 4, 1)
        while day < dt.date(2024, 7, 1):
            weather = rng.choices(WEATHER, [4, 4, 2])[0]
            for station, (_, docks) in STATIONS.items():
                busy = docks * (1 + 0.25 * (day.month - 4)) * {"sun": 4, "cloud": 3, "rain": 1.2}[weather]
                busy *= 0.6 if station == "University" and day.weekday() > 4 else 1.3 if station == "Park" and day.weekday() > 4 else 1
                rides = max(0, round(rng.gauss(busy, busy / 6)))
                minutes = round(rides * rng.gauss(17, 2), 1)
                failed = rng.random() < 0.03
                out.writerow([day, station, weather, "" if failed else rides, "" if failed else minutes])
            day += dt.timedelta(days=1)
    with open(OUT / "stations.csv", "w", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(["station", "docks", "quarter"])
        for station, quarter in zip(STATIONS, ["water", "hill", "centre", "hill", "centre", "water"]):
            if station != "Mill":
                out.writerow([station, STATIONS[station][1], quarter])
        out.writerow(["Airport", 50, "outside"])


if __name__ == "__main__":
    main()
