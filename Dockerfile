# JupyterLab with Elara and its notebooks:
#
#     docker build -t elara . && docker run --rm -p 8888:8888 elara
#
FROM debian:12-slim AS build
RUN apt-get update \
    && apt-get install -y --no-install-recommends maven openjdk-17-jdk-headless python3 python3-venv \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /elara
COPY . .
RUN mvn -B -ntp -Dmaven.test.skip=true -pl install -am package && install/wheel /wheel

FROM debian:12-slim
RUN apt-get update \
    && apt-get install -y --no-install-recommends fonts-dejavu-core git openjdk-17-jdk-headless python3 python3-venv \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --create-home --uid 1000 elara
COPY --from=build /wheel /tmp/wheel
COPY install/src/main/distribution/requirements.txt /tmp/requirements.txt
# The environment is the user's: a start-up archive can be made anew in it.
RUN install -d -o elara /opt/jupyter
USER elara
RUN python3 -m venv /opt/jupyter \
    && /opt/jupyter/bin/pip install --no-cache-dir -r /tmp/requirements.txt /tmp/wheel/*.whl \
    && /opt/jupyter/bin/elara install --sys-prefix
ENV PATH=/opt/jupyter/bin:$PATH
COPY --chown=elara notebooks /home/elara/notebooks
WORKDIR /home/elara/notebooks
EXPOSE 8888
CMD ["jupyter", "lab", "--ip=0.0.0.0", "--no-browser"]
