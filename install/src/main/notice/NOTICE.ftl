Elara
Copyright 2026 The Elara authors

Licensed under the Apache License, Version 2.0; see LICENSE.

What Elara is distributed with is listed below, each under its own licence (separated by commas
where its authors leave the choice, or where parts differ). The list is made by the build; to bring it up to date:

    mvn -Pnotice pre-integration-test -DskipTests -pl install -am

<#list dependencyMap as e>
<#assign project = e.getKey()/>
${project.artifactId} ${project.version} (${project.groupId})
    <#list e.getValue() as licence>${licence}<#sep>, </#list><#if project.url??>; ${project.url}</#if>
</#list>

Notes

  openblas: the jar of the Bytedeco project (Apache-2.0) carries the OpenBLAS library itself (BSD-3-Clause,
    Copyright 2011-2014 The OpenBLAS Project) and GCC's run-time libraries (GPL-3.0 with the GCC Runtime Library
    Exception; libquadmath: LGPL-2.1-or-later). It is left out where the build has no OpenBLAS for the platform.
  jas: its authors leave the choice between the GNU General Public License (COPYING.jas in its jar) and the GNU Lesser
    General Public License, version 2.1 or later (COPYING.lgpl.jas in its jar). Elara takes it under the latter,
    unchanged and as a jar of its own, which may be replaced. Likewise jgrapht is taken under the EPL-2.0.
  jeromq, jnacl, jackson: their classes are inside elara-kernel's jar, moved to packages of Elara's own, otherwise
    unchanged. Their source code is at the addresses above.
  picocli, gson: their classes are inside elara-installer.jar, unchanged.
  fastutil, icu4j, sqlite-jdbc, openblas: the distribution has of fastutil the classes that the others use, icu4j without
    its locale data, of sqlite-jdbc and OpenBLAS the native libraries of one platform. All jars are repacked without
    compression; what is in them is otherwise unchanged.
